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
    CommandVerb{"adapt", "Change what was planned to fit what you found, and say why."},
    CommandVerb{"adjust", "Change something while it runs, in answer to what you see."},
    CommandVerb{"agree", "Settle it with the people named, and show that they said yes."},
    CommandVerb{"align", "Make it point the same way as something else, and show that it does."},
    CommandVerb{"allocate", "Share out work or resources, and show who was given what."},
    CommandVerb{
        "analyse",
        "Take the matter apart, show how the parts bear on one another, and say what follows."},
    CommandVerb{"apply", "Use the idea on real work, and show where it shaped what you did."},
    CommandVerb{"assess", "Weigh it up against something, and say how large or how good it is."},
    CommandVerb{"clarify", "Remove the doubt: say plainly what was unclear before."},
    CommandVerb{"collect", "Gather the information, and show where it came from."},
    CommandVerb{"communicate",
                "Tell the right people in a way they can use, and show that it reached them."},
    CommandVerb{"compare",
                "Set two or more things side by side, and say what is alike, what differs and why "
                "it matters."},
    CommandVerb{"conduct", "Carry it out yourself, from beginning to end."},
    CommandVerb{"coordinate",
                "Make separate people or tasks fit together, and show how you did it."},
    CommandVerb{
        "critically evaluate",
        "Judge by evidence from more than one side, including the weak points of that evidence."},
    CommandVerb{"define", "Give the exact meaning, short and complete."},
    CommandVerb{"deliver",
                "Carry it through to the people it is for, and show that they received it."},
    CommandVerb{"demonstrate", "Let it be seen: do it where an assessor or a witness can watch."},
    CommandVerb{"describe", "Say what it is like, in enough detail for someone who wasn't there."},
    CommandVerb{"design", "Work out how something new is to be, and show the finished plan of it."},
    CommandVerb{"develop", "Build it up over time from a first idea to something that works."},
    CommandVerb{"discuss", "Look at it from several sides, and come to a view."},
    CommandVerb{"distinguish", "Say what tells two things apart, with an example of each."},
    CommandVerb{"engage", "Bring people in and keep them interested; show what came of it."},
    CommandVerb{"establish", "Put it in place so that it stays, or find out for certain."},
    CommandVerb{"evaluate",
                "Judge how well something worked, by evidence for and against, and conclude."},
    CommandVerb{"examine", "Look closely at the details, and report what they show."},
    CommandVerb{"explain", "Make clear how or why: reasons, not only facts."},
    CommandVerb{"gather", "Bring information together from where it arises, and say from where."},
    CommandVerb{"identify", "Pick out and name the ones that count."},
    CommandVerb{"illustrate", "Make it clear by well-chosen examples."},
    CommandVerb{"implement", "Put the plan into practice at work, and show that it happened."},
    CommandVerb{"interpret", "Say what information means for the matter in hand."},
    CommandVerb{"investigate", "Find out what lies behind it, step by step, and show your steps."},
    CommandVerb{"involve", "Give others a real part in it, and show what their part changed."},
    CommandVerb{"justify",
                "Give the reasons that make your choice a good one, against other choices."},
    CommandVerb{"lead", "Bring other people along: set the direction and be answerable for it."},
    CommandVerb{"link", "Show how two things depend on each other, with the facts that tie them."},
    CommandVerb{"list", "Name the items one after the other; nothing more is asked."},
    CommandVerb{"manage",
                "Keep people, time and resources on course, and deal with what goes wrong."},
    CommandVerb{"measure", "Put a figure on it, and show how you came by the figure."},
    CommandVerb{"monitor", "Watch it over time against what was expected, and keep a record."},
    CommandVerb{"negotiate", "Reach terms that both sides accept, and show what each gave."},
    CommandVerb{"organise", "Arrange people, things and times beforehand so that it runs."},
    CommandVerb{"outline", "Give the main points only, in a sensible order."},
    CommandVerb{"plan", "Set out beforehand what is to be done, by whom, by when and with what."},
    CommandVerb{"prepare", "Get people or things ready before they are needed."},
    CommandVerb{"prioritise",
                "Put things in order of importance, and give your reason for the order."},
    CommandVerb{"recommend", "Say what should be done next, by whom, and why that."},
    CommandVerb{"record", "Write it down in the proper place, complete and at the time."},
    CommandVerb{"reflect",
                "Look back honestly: what happened, what you learned, what you would change."},
    CommandVerb{"report", "Give an orderly account to the people who need it."},
    CommandVerb{"respond", "Answer what came to you, in time and in a fitting way."},
    CommandVerb{"review",
                "Look again at what was done, and say what should stay and what should change."},
    CommandVerb{"select", "Choose among several, and give the grounds for the choice."},
    CommandVerb{"set", "Fix it clearly enough that it can be checked later."},
    CommandVerb{"solve", "Get rid of the problem itself, and show that it stays away."},
    CommandVerb{"state", "Say it clearly and briefly; no reasons are asked."},
    CommandVerb{"summarise", "Give the whole in a few words, with nothing important left out."},
    CommandVerb{"support", "Help others to do it, and show what your help changed."},
    CommandVerb{"use", "Work with it properly in a real task, and show the result."},
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
