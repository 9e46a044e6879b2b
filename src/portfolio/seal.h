// Ties the record beside a portfolio to the very bytes of the PDF. The record inside the PDF can't
// hold their digest, because it is part of them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace unitfolio::portfolio {

/// Under this name the record is embedded in the portfolio.
inline constexpr std::string_view kRecordName = "portfolio.json";

/// The record with a member "pdf" at its end: number of pages, size in bytes and SHA-256.
[[nodiscard]] std::string sealed_record(std::string_view record,
                                        std::string_view pdf,
                                        std::uint32_t page_count);

}  // namespace unitfolio::portfolio
