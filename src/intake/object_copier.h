// Objects of somebody else's PDF as objects of ours: what pages are drawn from, with all that it
// refers to, by an allow-list of keys, within limits.
#pragma once

#include "intake/import_budget.h"
#include "intake/pdf_source.h"

#include <cstdint>
#include <memory>
#include <string>

class QPDFObjectHandle;

namespace unitfolio::intake {

/// Members throw RefusedPdf, and what libqpdf throws.
class ObjectCopier {
  public:
    /// Copies go into `source`, which outlives the copier, as do all objects handed in.
    ObjectCopier(PdfSource& source, const PdfLimits& limits);
    ObjectCopier(const ObjectCopier&) = delete;
    ObjectCopier& operator=(const ObjectCopier&) = delete;
    ObjectCopier(ObjectCopier&&) = delete;
    ObjectCopier& operator=(ObjectCopier&&) = delete;
    ~ObjectCopier();

    /// What is not to be seen: layers that are switched off.
    void hide_layers(const QPDFObjectHandle& catalogue);

    /// A form drawn by `content`; `entries` are ready text that describe its box. `group` is the
    /// page's, or null.
    [[nodiscard]] std::uint32_t add_form(const std::string& entries,
                                         const std::string& content,
                                         const QPDFObjectHandle& resources,
                                         const QPDFObjectHandle& group);

    /// Copies everything that forms refer to, and notes what hinders. Call once, at the end.
    void finish();

  private:
    class Work;
    std::unique_ptr<Work> work_;
};

}  // namespace unitfolio::intake
