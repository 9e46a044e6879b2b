#include "portfolio/timeline.h"

#include "base/months.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace unitfolio::portfolio {

namespace {

constexpr float kLabelWidth = 74;
constexpr float kMarkWidth = 27;
constexpr float kMarkHeight = 13;
constexpr float kLaneStep = kMarkHeight + 3;
constexpr float kLanePadding = 5;
constexpr float kAxisHeight = 18;
/// More months than this are labelled by quarter.
constexpr int kManyMonths = 15;

constexpr std::array<std::string_view, 5> kStageTitles{
    "No stage", "Plan", "Implement", "Monitor", "Evaluate"};

std::chrono::sys_days days(base::Date date) {
    return std::chrono::year_month_day(
        std::chrono::year(date.year), std::chrono::month(date.month), std::chrono::day(date.day));
}

base::Date month_after(base::Date date) {
    const bool wraps = date.month == 12;
    return {static_cast<std::int16_t>(date.year + (wraps ? 1 : 0)),
            static_cast<std::uint8_t>(wraps ? 1 : date.month + 1),
            1};
}

struct Item {
    std::string reference;
    base::Date date;
    model::Stage stage = model::Stage::none;
    float x = 0;
    std::size_t row = 0;
};

/// The items of one stage in rows, so that no mark covers another.
struct Lane {
    std::vector<Item> items;
    std::size_t rows = 1;

    void place() {
        std::vector<float> ends;
        for (auto& item : items) {
            item.row = 0;
            while (item.row < ends.size() && ends[item.row] > item.x - kMarkWidth / 2) {
                ++item.row;
            }
            if (item.row == ends.size()) {
                ends.push_back(0);
            }
            ends[item.row] = item.x + kMarkWidth / 2 + 2;
        }
        rows = std::max<std::size_t>(1, ends.size());
    }

    [[nodiscard]] float height() const {
        return static_cast<float>(rows) * kLaneStep + 2 * kLanePadding - 3;
    }
};

class TimelineBuilder {
  public:
    TimelineBuilder(const Typography& type, std::vector<Item> items)
        : type_(&type),
          items_(std::move(items)) {}

    [[nodiscard]] pdf::DrawingBlock build() {
        first_ = items_.front().date;
        first_.day = 1;
        end_ = month_after(items_.back().date);
        for (auto& item : items_) {
            item.x = x_of(item.date);
            lanes_[static_cast<std::size_t>(item.stage)].items.push_back(item);
        }
        float y = 0;
        // Rows of stages tell what is missing only where evidence names stages at all.
        const bool has_stages = lanes_[0].items.size() < items_.size();
        for (const std::size_t stage : {1U, 2U, 3U, 4U, 0U}) {
            if (stage == 0 ? lanes_[0].items.empty() : !has_stages) {
                continue;
            }
            lanes_[stage].place();
            draw_lane(stage, y);
            y += lanes_[stage].height();
        }
        draw_axis(y);
        drawing_.height = y + kAxisHeight;
        drawing_.alternative = in_words();
        return std::move(drawing_);
    }

  private:
    [[nodiscard]] float x_of(base::Date date) const {
        const auto span = static_cast<float>((days(end_) - days(first_)).count());
        const auto offset = static_cast<float>((days(date) - days(first_)).count());
        const auto left = kLabelWidth + kMarkWidth / 2;
        const auto width = type_->style().text_width() - left - kMarkWidth / 2;
        return left + width * offset / std::max(span, 1.0F);
    }

    void draw_lane(std::size_t stage, float y) {
        const auto& lane = lanes_[stage];
        line(0, y, type_->style().text_width(), 0);
        text({0, y + kLanePadding, kLabelWidth, kMarkHeight},
             std::string(kStageTitles[stage]),
             type_->label(),
             pdf::TextAlign::left);
        for (const auto& item : lane.items) {
            const auto top = y + kLanePadding + static_cast<float>(item.row) * kLaneStep;
            pdf::Shape mark;
            mark.x = item.x - kMarkWidth / 2;
            mark.y = top;
            mark.width = kMarkWidth;
            mark.height = kMarkHeight;
            mark.corner = 3;
            mark.colour = type_->colours().accent;
            drawing_.shapes.push_back(mark);
            auto style = bold(coloured(type_->small(), {255, 255, 255}));
            style.size = 7.5F;
            text({mark.x, top, kMarkWidth, kMarkHeight},
                 item.reference,
                 style,
                 pdf::TextAlign::centre);
        }
    }

    void draw_axis(float y) {
        line(0, y, type_->style().text_width(), 0);
        const auto months = (end_.year - first_.year) * 12 + end_.month - first_.month;
        const int step = months > kManyMonths ? 3 : 1;
        int number = 0;
        for (auto month = first_; month < end_; month = month_after(month), ++number) {
            if (number % step != 0) {
                continue;
            }
            const auto x = x_of(month);
            line(x, y, 0, 4);
            auto label = std::string(base::kMonths[month.month - 1U].substr(0, 3));
            if (number == 0 || month.month == 1) {
                label += " " + std::to_string(month.year);
            }
            auto style = type_->label();
            style.size = 7;
            text({x + 2, y + 3, 60, 12}, std::move(label), style, pdf::TextAlign::left);
        }
    }

    struct Box {
        float x = 0;
        float y = 0;
        float width = 0;
        float height = 0;
    };

    void line(float x, float y, float width, float height) {
        pdf::Shape shape;
        shape.kind = pdf::Shape::Kind::line;
        shape.x = x;
        shape.y = y;
        shape.width = width;
        shape.height = height;
        shape.line_width = 0.5F;
        shape.colour = type_->colours().rule;
        drawing_.shapes.push_back(shape);
    }

    void text(Box box, std::string words, const pdf::TextStyle& style, pdf::TextAlign align) {
        pdf::Shape shape;
        shape.kind = pdf::Shape::Kind::text;
        shape.x = box.x;
        shape.y = box.y;
        shape.width = box.width;
        shape.height = box.height;
        shape.colour = style.colour;
        shape.style = style;
        shape.align = align;
        shape.text = std::move(words);
        drawing_.shapes.push_back(std::move(shape));
    }

    [[nodiscard]] std::string in_words() const {
        std::string words = "Timeline.";
        for (const std::size_t stage : {1U, 2U, 3U, 4U, 0U}) {
            const auto& lane = lanes_[stage];
            if (lane.items.empty()) {
                continue;
            }
            words += " " + std::string(kStageTitles[stage]) + ":";
            for (const auto& item : lane.items) {
                words += " " + item.reference + " on " + base::long_date(item.date) + ";";
            }
            words.back() = '.';
        }
        return words;
    }

    const Typography* type_;
    std::vector<Item> items_;
    base::Date first_;
    base::Date end_;
    std::array<Lane, 5> lanes_;
    pdf::DrawingBlock drawing_;
};

}  // namespace

std::vector<pdf::Block> build_timeline(const Composition& composition,
                                       std::span<const model::EvidenceId> evidence) {
    std::vector<Item> items;
    for (const auto id : evidence) {
        const auto& source = composition.dossier.catalogue()[id];
        if (source.date) {
            items.push_back({source.reference, *source.date, source.stage, 0, 0});
        }
    }
    if (items.empty()) {
        return {};
    }
    std::stable_sort(items.begin(), items.end(), [](const Item& left, const Item& right) {
        return left.date < right.date;
    });
    return {{TimelineBuilder(composition.type, std::move(items)).build()},
            {pdf::SpaceBlock{composition.type.style().body_size}}};
}

}  // namespace unitfolio::portfolio
