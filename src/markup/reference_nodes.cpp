#include "markup/reference_nodes.h"

#include "markup/reference_scanner.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::markup {

namespace {

/// Copies a document and puts references in the place of their text.
class ReferenceRewriter {
  public:
    ReferenceRewriter(const Document& from, std::string_view source, base::Diagnostics& diagnostics)
        : from_(from),
          source_(source),
          diagnostics_(diagnostics),
          to_(from.source()) {}

    Document run();

  private:
    /// A node to be appended: one of the old document with all below it, or a new one with texts of
    /// its own.
    struct Task {
        NodeId parent = kNoNode;
        NodeId old = kNoNode;
        Node node;
        std::string text;
        std::string info;
    };

    void append(Task& task);
    void schedule_children(NodeId old_parent, NodeId new_parent);
    [[nodiscard]] bool has_brackets_in_text(NodeId parent) const;

    void plan_with_references(NodeId old_parent, std::vector<Task>& plan);
    void plan_text(const RunningText& running,
                   std::size_t begin,
                   std::size_t end,
                   std::vector<Task>& plan) const;
    void report(const FoundReference& found, base::Span span, NodeId parent);

    const Document& from_;
    std::string_view source_;
    base::Diagnostics& diagnostics_;
    Document to_;
    std::vector<Task> pending_;
};

Document ReferenceRewriter::run() {
    to_[to_.root()] = from_[from_.root()];
    to_[to_.root()].first_child = kNoNode;
    schedule_children(from_.root(), to_.root());
    while (!pending_.empty()) {
        Task task = std::move(pending_.back());
        pending_.pop_back();
        append(task);
    }
    return std::move(to_);
}

void ReferenceRewriter::append(Task& task) {
    if (task.old == kNoNode) {
        task.node.text = to_.store(task.text);
        task.node.info = to_.store(task.info);
        to_.append(task.parent, task.node);
        return;
    }
    Node node = from_[task.old];
    node.text = to_.store(from_.text(node.text));
    node.info = to_.store(from_.text(node.info));
    node.title = to_.store(from_.text(node.title));
    schedule_children(task.old, to_.append(task.parent, node));
}

void ReferenceRewriter::schedule_children(NodeId old_parent, NodeId new_parent) {
    std::vector<Task> plan;
    if (has_brackets_in_text(old_parent)) {
        plan_with_references(old_parent, plan);
    } else {
        for (const NodeId child : from_.children(old_parent)) {
            Task task;
            task.old = child;
            plan.push_back(std::move(task));
        }
    }
    for (Task& task : plan) {
        task.parent = new_parent;
    }
    pending_.insert(pending_.end(),
                    std::make_move_iterator(plan.rbegin()),
                    std::make_move_iterator(plan.rend()));
}

bool ReferenceRewriter::has_brackets_in_text(NodeId parent) const {
    for (NodeId child = from_[parent].first_child; child != kNoNode; child = from_[child].next) {
        if (from_[child].kind == NodeKind::text &&
            from_.text(child).find('[') != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

void ReferenceRewriter::plan_with_references(NodeId old_parent, std::vector<Task>& plan) {
    const RunningText running = running_text(from_, old_parent, source_);
    std::size_t done = 0;
    for (FoundReference& found : find_references(running)) {
        const base::Span span{from_.source(),
                              running.bytes[found.begin].source,
                              running.bytes[found.end - 1].source + 1};
        if (found.form != FoundReference::Form::complete) {
            report(found, span, old_parent);
            continue;
        }
        plan_text(running, done, found.begin, plan);
        Task task;
        task.node.kind = NodeKind::reference;
        task.node.begin = span.begin;
        task.node.end = span.end;
        task.info = std::move(found.target);
        task.text = std::move(found.words);
        plan.push_back(std::move(task));
        done = found.end;
    }
    plan_text(running, done, running.text.size(), plan);
}

/// Plans what a running text holds outside references: parts of text nodes, and other nodes as they
/// are.
void ReferenceRewriter::plan_text(const RunningText& running,
                                  std::size_t begin,
                                  std::size_t end,
                                  std::vector<Task>& plan) const {
    while (begin < end) {
        const std::uint32_t child = running.bytes[begin].child;
        std::size_t child_end = begin;
        while (child_end < end && running.bytes[child_end].child == child) {
            ++child_end;
        }
        const Node& old = from_[running.children[child]];
        Task task;
        if (old.kind == NodeKind::text) {
            task.node.kind = NodeKind::text;
            task.node.begin = running.bytes[begin].source;
            const bool is_rest =
                child_end == running.bytes.size() || running.bytes[child_end].child != child;
            task.node.end = is_rest ? old.end : running.bytes[child_end].source;
            task.text = running.text.substr(begin, child_end - begin);
        } else {
            task.old = running.children[child];
        }
        plan.push_back(std::move(task));
        begin = child_end;
    }
}

void ReferenceRewriter::report(const FoundReference& found, base::Span span, NodeId parent) {
    if (found.form == FoundReference::Form::empty) {
        diagnostics_.report(base::Code::reference_syntax, span, "this reference has no target")
            .hint("name a unit, criterion, term or page between '[[' and ']]'");
        return;
    }
    base::Diagnostic& diagnostic =
        diagnostics_.report(base::Code::reference_syntax,
                            span,
                            "this '[[' is not closed by ']]' in the same paragraph");
    if (from_[parent].kind == NodeKind::table_cell) {
        diagnostic.hint("in a table write '\\|' between the target and your own words");
    }
    diagnostic.hint("write '\\[[' if the brackets are meant as text");
}

}  // namespace

Document with_references(Document document,
                         const base::Sources& sources,
                         base::Diagnostics& diagnostics) {
    const base::Span span = document.span(document.root());
    const std::string_view source = sources[document.source()].text();
    if (source.substr(span.begin, span.end - span.begin).find("[[") == std::string_view::npos) {
        return document;
    }
    return ReferenceRewriter(document, source, diagnostics).run();
}

}  // namespace unitfolio::markup
