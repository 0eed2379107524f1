#pragma once
// The names of our notes in a Twee file, once for writing and reading: "<!-- @levels button=1 content=0 -->".
#include <string_view>

namespace propartif::interchange::note {

// In the passage kScenarioPassage, about the whole.
inline constexpr std::string_view kScenarioPassage = "PropartifScenario";
inline constexpr std::string_view kScenarioTag = "propartif";
inline constexpr std::string_view kId = "id", kVersion = "version", kTitle = "title", kSummary = "summary",
                                  kSetting = "setting", kAuthor = "author", kLicense = "license", kLevel = "level",
                                  kMinutes = "minutes", kRubric = "rubric", kTopics = "topics", kCards = "cards",
                                  kStoryFlags = "story-flags", kStart = "start", kCitizen = "citizen",
                                  kBehaviour = "behaviour", kAbout = "about", kPortrait = "portrait", kMood = "mood",
                                  kTemper = "temper", kRedButton = "red-button", kGreenButton = "green-button",
                                  kButtonText = "button-text", kHidden = "hidden", kHiddenText = "hidden-text";
// In a turn.
inline constexpr std::string_view kSeconds = "seconds", kContent = "content", kEmotion = "emotion",
                                  kInterest = "interest", kLine = "line", kThought = "thought", kEnding = "ending",
                                  kLesson = "lesson", kExact = "exact", kEnglish = "en";
// Under a link.
inline constexpr std::string_view kChoice = "choice", kSameChoice = "same-choice", kIf = "if", kLevels = "levels",
                                  kFlags = "flags", kEffects = "effects", kFeedback = "feedback", kShownIf = "shown-if",
                                  kTyped = "typed", kNoTyped = "typed-nowhere", kReview = "review",
                                  kExample = "example", kExpect = "expect", kExpectTo = "expect-to";
// A text in two languages: @feedback and @feedback-en.
inline constexpr std::string_view kInEnglish = "-en";

} // namespace propartif::interchange::note
