#include "site/wording.h"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace unitfolio;

/// Texts with what differs between brackets.
std::vector<std::string> marked(const std::vector<std::string_view>& texts) {
    std::vector<std::string> result;
    for (const auto& pieces : site::differences(texts)) {
        std::string text;
        for (const site::Piece& piece : pieces) {
            text += piece.differs ? '[' + piece.text + ']' : piece.text;
        }
        result.push_back(text);
    }
    return result;
}

using Texts = std::vector<std::string>;

TEST_CASE("words that the other text lacks are marked, neighbours in one go") {
    CHECK(
        marked({"Explain the reasons for a change.", "Analyse the main triggers for a change."}) ==
        Texts{"[Explain] the [reasons] for a change.",
              "[Analyse] the [main triggers] for a change."});
}

TEST_CASE("case, accents, apostrophes and marks make no difference") {
    CHECK(marked({"Résumé: the customer's needs", "resume the CUSTOMER’S needs."}) ==
          Texts{"Résumé: the customer's needs", "resume the CUSTOMER’S needs."});
    CHECK(marked({"Caf\u00e9 staff", "Cafe\u0301 staff"}) ==
          Texts{"Caf\u00e9 staff", "Cafe\u0301 staff"});
}

TEST_CASE("words in another order differ where they can't be in the same") {
    CHECK(marked({"plan and monitor", "monitor and plan"}) ==
          Texts{"[plan and] monitor", "monitor [and plan]"});
}

TEST_CASE("of three texts a word is common only if all have it") {
    CHECK(marked({"Plan a change", "Plan the change", "Plan a review"}) ==
          Texts{"Plan [a change]", "Plan [the change]", "Plan [a review]"});
}

TEST_CASE("a single text differs from nothing, and an empty one has no pieces") {
    CHECK(marked({"Plan a change."}) == Texts{"Plan a change."});
    CHECK(marked({"", "Plan"}) == Texts{"", "[Plan]"});
}

TEST_CASE("statements are alike by the words that tell something") {
    const std::vector<site::WordBag> bags{
        site::bag_of("Explain how risks to a change are assessed"),
        site::bag_of("Assess the risk of a change"),
        site::bag_of("Explain how a change is reviewed"),
        site::bag_of("Review a change"),
        site::bag_of("Plan a change")};
    const site::WordWeights weights(bags);
    CHECK(weights.likeness(bags[0], bags[0]) == 1000);
    CHECK(weights.likeness(bags[0], bags[1]) > weights.likeness(bags[0], bags[4]));
    CHECK(weights.likeness(bags[0], bags[1]) == weights.likeness(bags[1], bags[0]));
    CHECK(weights.likeness(bags[0], site::bag_of("how is the")) == 0);
}

}  // namespace
