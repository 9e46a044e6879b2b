#include "model/command_verbs.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace unitfolio::model {

namespace {

// Sorted by verb, so that looking one up is a binary search.
constexpr std::array kVerbs = {
    CommandVerb{"adapt", "adapt"},
    CommandVerb{"addasu", "adapt"},
    CommandVerb{"adjust", "adjust"},
    CommandVerb{"adnabod", "identify"},
    CommandVerb{"adolygu", "review"},
    CommandVerb{"adrodd", "report"},
    CommandVerb{"agree", "agree"},
    CommandVerb{"align", "align"},
    CommandVerb{"alinio", "align"},
    CommandVerb{"allocate", "allocate"},
    CommandVerb{"amlinellu", "outline"},
    CommandVerb{"analyse", "analyse"},
    CommandVerb{"apply", "apply"},
    CommandVerb{"archwilio", "examine"},
    CommandVerb{"arddangos", "demonstrate"},
    CommandVerb{"argymell", "recommend"},
    CommandVerb{"arwain", "lead"},
    CommandVerb{"asesu", "assess"},
    CommandVerb{"assess", "assess"},
    CommandVerb{"blaenoriaethu", "prioritise"},
    CommandVerb{"casglu", "collect"},
    CommandVerb{"cefnogi", "support"},
    CommandVerb{"clarify", "clarify"},
    CommandVerb{"cofnodi", "record"},
    CommandVerb{"collect", "collect"},
    CommandVerb{"communicate", "communicate"},
    CommandVerb{"compare", "compare"},
    CommandVerb{"conduct", "conduct"},
    CommandVerb{"coordinate", "coordinate"},
    CommandVerb{"critically evaluate", "critically evaluate"},
    CommandVerb{"crynhoi", "summarise"},
    CommandVerb{"cydgysylltu", "coordinate"},
    CommandVerb{"cydlynu", "coordinate"},
    CommandVerb{"cyfathrebu", "communicate"},
    CommandVerb{"cyfiawnhau", "justify"},
    CommandVerb{"cyfleu", "communicate"},
    CommandVerb{"cymharu", "compare"},
    CommandVerb{"cymhwyso", "apply"},
    CommandVerb{"cynllunio", "plan"},
    CommandVerb{"cynnal", "conduct"},
    CommandVerb{"cynnwys", "involve"},
    CommandVerb{"cysylltu", "link"},
    CommandVerb{"cytuno", "agree"},
    CommandVerb{"dadansoddi", "analyse"},
    CommandVerb{"dangos", "demonstrate"},
    CommandVerb{"darparu", "deliver"},
    CommandVerb{"datblygu", "develop"},
    CommandVerb{"datgan", "state"},
    CommandVerb{"datrys", "solve"},
    CommandVerb{"define", "define"},
    CommandVerb{"defnyddio", "use"},
    CommandVerb{"dehongli", "interpret"},
    CommandVerb{"deliver", "deliver"},
    CommandVerb{"demonstrate", "demonstrate"},
    CommandVerb{"describe", "describe"},
    CommandVerb{"design", "design"},
    CommandVerb{"develop", "develop"},
    CommandVerb{"dewis", "select"},
    CommandVerb{"diffinio", "define"},
    CommandVerb{"discuss", "discuss"},
    CommandVerb{"disgrifio", "describe"},
    CommandVerb{"distinguish", "distinguish"},
    CommandVerb{"dylunio", "design"},
    CommandVerb{"dyrannu", "allocate"},
    CommandVerb{"egluro", "explain"},
    CommandVerb{"engage", "engage"},
    CommandVerb{"enghreifftio", "illustrate"},
    CommandVerb{"esbonio", "explain"},
    CommandVerb{"establish", "establish"},
    CommandVerb{"evaluate", "evaluate"},
    CommandVerb{"examine", "examine"},
    CommandVerb{"explain", "explain"},
    CommandVerb{"gather", "gather"},
    CommandVerb{"gwahaniaethu", "distinguish"},
    CommandVerb{"gweithredu", "implement"},
    CommandVerb{"gwerthuso", "evaluate"},
    CommandVerb{"identify", "identify"},
    CommandVerb{"illustrate", "illustrate"},
    CommandVerb{"implement", "implement"},
    CommandVerb{"interpret", "interpret"},
    CommandVerb{"investigate", "investigate"},
    CommandVerb{"involve", "involve"},
    CommandVerb{"justify", "justify"},
    CommandVerb{"lead", "lead"},
    CommandVerb{"link", "link"},
    CommandVerb{"list", "list"},
    CommandVerb{"manage", "manage"},
    CommandVerb{"measure", "measure"},
    CommandVerb{"mesur", "measure"},
    CommandVerb{"monitor", "monitor"},
    CommandVerb{"monitro", "monitor"},
    CommandVerb{"myfyrio", "reflect"},
    CommandVerb{"negodi", "negotiate"},
    CommandVerb{"negotiate", "negotiate"},
    CommandVerb{"nodi", "identify"},
    CommandVerb{"organise", "organise"},
    CommandVerb{"outline", "outline"},
    CommandVerb{"paratoi", "prepare"},
    CommandVerb{"pennu", "set"},
    CommandVerb{"plan", "plan"},
    CommandVerb{"prepare", "prepare"},
    CommandVerb{"prioritise", "prioritise"},
    CommandVerb{"recommend", "recommend"},
    CommandVerb{"record", "record"},
    CommandVerb{"reflect", "reflect"},
    CommandVerb{"report", "report"},
    CommandVerb{"respond", "respond"},
    CommandVerb{"review", "review"},
    CommandVerb{"rheoli", "manage"},
    CommandVerb{"rhestru", "list"},
    CommandVerb{"sefydlu", "establish"},
    CommandVerb{"select", "select"},
    CommandVerb{"set", "set"},
    CommandVerb{"solve", "solve"},
    CommandVerb{"state", "state"},
    CommandVerb{"summarise", "summarise"},
    CommandVerb{"support", "support"},
    CommandVerb{"trafod", "discuss"},
    CommandVerb{"trefnu", "organise"},
    CommandVerb{"use", "use"},
    CommandVerb{"ymateb", "respond"},
    CommandVerb{"ymchwilio", "investigate"},
    CommandVerb{"ymgysylltu", "engage"},
};

constexpr bool by_verb(const CommandVerb& left, const CommandVerb& right) {
    return left.verb < right.verb;
}

static_assert(std::is_sorted(kVerbs.begin(), kVerbs.end(), by_verb));

/// The first `count` words, folded, with single spaces; fewer if there are fewer.
std::string leading_words(std::string_view text, int count) {
    std::size_t at = 0;
    std::size_t end = 0;
    for (int words = 0; words < count && at < text.size(); ++words) {
        while (at < text.size() && !base::is_word(base::next_code_point(text, at))) {
        }
        for (end = at; at < text.size(); end = at) {
            if (!base::is_word(base::next_code_point(text, at))) {
                break;
            }
        }
    }
    return base::fold_case(base::collapse_space(text.substr(0, end)));
}

}  // namespace

std::span<const CommandVerb> command_verbs() {
    return kVerbs;
}

const CommandVerb* find_command_verb(std::string_view verb) {
    const auto* const found =
        std::lower_bound(kVerbs.begin(), kVerbs.end(), CommandVerb{verb, {}}, by_verb);
    return found != kVerbs.end() && found->verb == verb ? &*found : nullptr;
}

std::string_view leading_command_verb(std::string_view criterion) {
    for (const int words : {2, 1}) {
        if (const CommandVerb* found = find_command_verb(leading_words(criterion, words))) {
            return found->verb;
        }
    }
    return {};
}

}  // namespace unitfolio::model
