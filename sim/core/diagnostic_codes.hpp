#pragma once
// Every problem content can have, with its code and severity. The words are in assets/lang ("diag.PA012"),
// a failing example of each is in tests/data/broken, and a test keeps the three lists equal.
#include "propartif/diagnostic.hpp"
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace propartif::core {

struct DiagnosticCode {
    std::string_view code;
    Severity severity{};
};

// Bytes and JSON.
inline constexpr DiagnosticCode kSyntax{"PA001", Severity::error};           // line, column
inline constexpr DiagnosticCode kByteOrderMark{"PA002", Severity::error};    //
inline constexpr DiagnosticCode kNotUtf8{"PA003", Severity::error};          // line
inline constexpr DiagnosticCode kTooDeep{"PA004", Severity::error};          // limit
inline constexpr DiagnosticCode kStringTooLong{"PA005", Severity::error};    // limit in bytes
inline constexpr DiagnosticCode kDuplicateKey{"PA006", Severity::error};     // key
inline constexpr DiagnosticCode kTooManyValues{"PA007", Severity::error};    // limit
inline constexpr DiagnosticCode kFileTooLarge{"PA008", Severity::error};     // limit in MB
inline constexpr DiagnosticCode kNumberTooLarge{"PA009", Severity::error};   // line, column
inline constexpr DiagnosticCode kControlCharacter{"PA010", Severity::error}; // code of the character
inline constexpr DiagnosticCode kWrongType{"PA011", Severity::error};        // expected, found
// Fields.
inline constexpr DiagnosticCode kDanglingNode{"PA012", Severity::error};   // node id
inline constexpr DiagnosticCode kMissingKey{"PA013", Severity::error};     // key
inline constexpr DiagnosticCode kUnknownKey{"PA014", Severity::warning};   // key
inline constexpr DiagnosticCode kUnknownWord{"PA015", Severity::error};    // word, allowed words
inline constexpr DiagnosticCode kBadId{"PA016", Severity::error};          // id
inline constexpr DiagnosticCode kOutOfRange{"PA017", Severity::error};     // number, lowest, highest
inline constexpr DiagnosticCode kEmpty{"PA018", Severity::error};          //
inline constexpr DiagnosticCode kWrongFormat{"PA019", Severity::error};    // expected, found
inline constexpr DiagnosticCode kNewerFormat{"PA020", Severity::error};    // found, readable major
inline constexpr DiagnosticCode kTooManyEntries{"PA021", Severity::error}; // limit
inline constexpr DiagnosticCode kBadColour{"PA022", Severity::error};      // text
inline constexpr DiagnosticCode kBadDate{"PA023", Severity::error};        // text
inline constexpr DiagnosticCode kBadVersion{"PA024", Severity::error};     // text
// Folders.
inline constexpr DiagnosticCode kUnreadable{"PA025", Severity::error};       // path, reason
inline constexpr DiagnosticCode kDuplicateAcross{"PA026", Severity::error};  // id, the other file
inline constexpr DiagnosticCode kMissingEnglish{"PA027", Severity::warning}; //
inline constexpr DiagnosticCode kNoGlossary{"PA028", Severity::warning};     // path
inline constexpr DiagnosticCode kTooManyProblems{"PA029", Severity::error};  // limit
// Meaning of a scenario.
inline constexpr DiagnosticCode kDuplicateNode{"PA030", Severity::error};     // node id
inline constexpr DiagnosticCode kDuplicateChoice{"PA031", Severity::error};   // choice id, node id
inline constexpr DiagnosticCode kUnreachable{"PA032", Severity::warning};     // node id
inline constexpr DiagnosticCode kDeadEnd{"PA033", Severity::error};           // node id
inline constexpr DiagnosticCode kEndlessLoop{"PA034", Severity::error};       // node ids
inline constexpr DiagnosticCode kEndingWithReplies{"PA035", Severity::error}; // node id
inline constexpr DiagnosticCode kNothingSaid{"PA036", Severity::error};       // node id
inline constexpr DiagnosticCode kNoFallback{"PA037", Severity::error};        //
inline constexpr DiagnosticCode kHiddenBehind{"PA038", Severity::warning};    //
inline constexpr DiagnosticCode kAllConditional{"PA039", Severity::warning};  // node id
inline constexpr DiagnosticCode kLevelMissing{"PA040", Severity::error};      // criterion, choice id
inline constexpr DiagnosticCode kLevelOffScale{"PA041", Severity::error};     // criterion, level, min, max
inline constexpr DiagnosticCode kUnknownCriterion{"PA042", Severity::error};  // criterion
inline constexpr DiagnosticCode kUnknownSevereFlag{"PA043", Severity::error}; // flag
inline constexpr DiagnosticCode kUndeclaredFlag{"PA044", Severity::error};    // flag
inline constexpr DiagnosticCode kUnusedFlag{"PA045", Severity::warning};      // flag
inline constexpr DiagnosticCode kUnknownTopic{"PA046", Severity::error};      // topic
inline constexpr DiagnosticCode kRubricMissing{"PA047", Severity::error};     // rubric id
inline constexpr DiagnosticCode kNeverHolds{"PA048", Severity::error};        //
inline constexpr DiagnosticCode kNoExamples{"PA049", Severity::warning};      // node id
inline constexpr DiagnosticCode kTextTooLong{"PA050", Severity::warning};     // characters, limit
inline constexpr DiagnosticCode kGiveaway{"PA051", Severity::warning};        // nodes, of nodes
inline constexpr DiagnosticCode kNoEnding{"PA052", Severity::error};          //
inline constexpr DiagnosticCode kDuplicateHidden{"PA053", Severity::error};   // id
inline constexpr DiagnosticCode kExampleOffRoute{"PA054", Severity::error};   // node id
inline constexpr DiagnosticCode kFlagNeverSet{"PA055", Severity::warning};    // flag
inline constexpr DiagnosticCode kNoFocus{"PA056", Severity::warning};         // node id
inline constexpr DiagnosticCode kDuplicateFlag{"PA057", Severity::warning};   // flag
inline constexpr DiagnosticCode kUnknownCard{"PA058", Severity::error};       // card id
// Found by the command line with the scorer at hand.
inline constexpr DiagnosticCode kExampleLevel{"PA060", Severity::error}; // example, criterion, expected, found
inline constexpr DiagnosticCode kExampleRoute{"PA061", Severity::error}; // example, expected node, found node
// Meaning of a rubric.
inline constexpr DiagnosticCode kNoCriteria{"PA070", Severity::error};           //
inline constexpr DiagnosticCode kDuplicateCriterion{"PA071", Severity::error};   // criterion
inline constexpr DiagnosticCode kEmptyScale{"PA072", Severity::error};           // min, max
inline constexpr DiagnosticCode kRuleOffScale{"PA073", Severity::error};         // level, min, max
inline constexpr DiagnosticCode kUnknownSignal{"PA074", Severity::error};        // signal
inline constexpr DiagnosticCode kAnchorMissing{"PA075", Severity::warning};      // level, criterion
inline constexpr DiagnosticCode kNegativeWeight{"PA076", Severity::error};       // weight
inline constexpr DiagnosticCode kDuplicateSignal{"PA077", Severity::error};      // signal
inline constexpr DiagnosticCode kDuplicateGate{"PA078", Severity::error};        // flag
inline constexpr DiagnosticCode kRuleWithoutSignals{"PA079", Severity::warning}; //
inline constexpr DiagnosticCode kAnchorOffScale{"PA080", Severity::error};       // level, min, max
inline constexpr DiagnosticCode kUnusedSignal{"PA081", Severity::warning};       // signal
inline constexpr DiagnosticCode kFloorMissing{"PA082", Severity::warning};       // flag
inline constexpr DiagnosticCode kGateWithoutSignals{"PA083", Severity::warning}; // flag
inline constexpr DiagnosticCode kAlwaysPasses{"PA084", Severity::warning};       //
inline constexpr DiagnosticCode kNoWeight{"PA085", Severity::error};             //
inline constexpr DiagnosticCode kNodeInRubric{"PA086", Severity::error};         //
inline constexpr DiagnosticCode kUnknownDetector{"PA087", Severity::error};      // what the scorer says of it
inline constexpr DiagnosticCode kLexiconMissing{"PA089", Severity::error};       // lexicon id
inline constexpr DiagnosticCode kModelMissing{"PA090", Severity::error};         // model id
// Meaning of a glossary.
inline constexpr DiagnosticCode kDuplicateTerm{"PA100", Severity::error};       // term id
inline constexpr DiagnosticCode kInferredAsConfirmed{"PA101", Severity::error}; // term id
inline constexpr DiagnosticCode kNoSource{"PA102", Severity::error};            // term id
inline constexpr DiagnosticCode kNoReadingDate{"PA103", Severity::warning};     // term id
inline constexpr DiagnosticCode kDuplicateTopic{"PA104", Severity::error};      // topic id
// Meaning of a fact card.
inline constexpr DiagnosticCode kCardWithoutSource{"PA105", Severity::error}; // card id
inline constexpr DiagnosticCode kUncheckedCard{"PA106", Severity::error};     // card id
// Meaning of a lexicon.
inline constexpr DiagnosticCode kEmptyGroup{"PA110", Severity::warning}; // group
// Meaning of a model.
inline constexpr DiagnosticCode kBadWeights{"PA111", Severity::error}; // feature
// Meaning of a drill.
inline constexpr DiagnosticCode kDuplicateItem{"PA120", Severity::error};   // item id
inline constexpr DiagnosticCode kNotOneTask{"PA121", Severity::error};      // item id
inline constexpr DiagnosticCode kNotOneRight{"PA122", Severity::error};     // how many are right
inline constexpr DiagnosticCode kNoGoodExample{"PA123", Severity::error};   //
inline constexpr DiagnosticCode kNoWeakExample{"PA124", Severity::error};   //
inline constexpr DiagnosticCode kPartsOutOfOrder{"PA125", Severity::error}; //
inline constexpr DiagnosticCode kUnknownSkill{"PA126", Severity::error};    // skill
// A pack: its container, its manifest, and what it would bring.
inline constexpr DiagnosticCode kPackTooLarge{"PA130", Severity::error};    // limit in MB
inline constexpr DiagnosticCode kNotAPack{"PA131", Severity::error};        //
inline constexpr DiagnosticCode kPackCrowded{"PA132", Severity::error};     // limit
inline constexpr DiagnosticCode kPackInflated{"PA133", Severity::error};    // limit in MB
inline constexpr DiagnosticCode kPackRatio{"PA134", Severity::error};       // path, limit
inline constexpr DiagnosticCode kPackPathTooLong{"PA135", Severity::error}; // path, limit in bytes
inline constexpr DiagnosticCode kPackPath{"PA136", Severity::error};        // path
inline constexpr DiagnosticCode kPackSamePath{"PA137", Severity::error};    // path
inline constexpr DiagnosticCode kPackEncrypted{"PA138", Severity::error};   // path
inline constexpr DiagnosticCode kPackMethod{"PA139", Severity::error};      // path, number of the method
inline constexpr DiagnosticCode kPackNotAFile{"PA140", Severity::error};    // path
inline constexpr DiagnosticCode kPackHeaders{"PA141", Severity::error};     // path
inline constexpr DiagnosticCode kPackOverlap{"PA142", Severity::error};     //
inline constexpr DiagnosticCode kPackSize{"PA143", Severity::error};        // path
inline constexpr DiagnosticCode kPackDamaged{"PA144", Severity::error};     // path
inline constexpr DiagnosticCode kPackZipFeature{"PA145", Severity::error};  // path, what
inline constexpr DiagnosticCode kPackNoManifest{"PA146", Severity::error};  //
inline constexpr DiagnosticCode kPackUnlisted{"PA147", Severity::error};    // path
inline constexpr DiagnosticCode kPackFileMissing{"PA148", Severity::error}; // path
inline constexpr DiagnosticCode kPackHash{"PA149", Severity::error};        // path
inline constexpr DiagnosticCode kPackSignature{"PA150", Severity::error};   //
inline constexpr DiagnosticCode kPackId{"PA151", Severity::error};          // id
inline constexpr DiagnosticCode kPackEmpty{"PA152", Severity::error};       //
inline constexpr DiagnosticCode kPackIdTaken{"PA153", Severity::error};     // id, the file that has it
inline constexpr DiagnosticCode kPackExamples{"PA154", Severity::error};    // limit
// Meaning of a workshop plan.
inline constexpr DiagnosticCode kPlanScenario{"PA160", Severity::error};     // scenario id
inline constexpr DiagnosticCode kPlanDrill{"PA161", Severity::error};        // drill id
inline constexpr DiagnosticCode kPlanRounds{"PA162", Severity::error};       // rounds, items of the drill
inline constexpr DiagnosticCode kPlanMinutes{"PA163", Severity::warning};    // minutes of the items, of the plan
inline constexpr DiagnosticCode kPlanNickname{"PA164", Severity::error};     // nickname
inline constexpr DiagnosticCode kPlanSameNickname{"PA165", Severity::error}; // nickname
inline constexpr DiagnosticCode kPlanTextTooLong{"PA166", Severity::error};  // limit in bytes
// A workshop that is to be served.
inline constexpr DiagnosticCode kNoWorkshopToResume{"PA167", Severity::error}; //
inline constexpr DiagnosticCode kWorkshopChanged{"PA168", Severity::error};    // number, what changed
inline constexpr DiagnosticCode kCannotListen{"PA169", Severity::error};       // address, port, why

inline constexpr std::array kDiagnosticCodes{kSyntax,
                                             kByteOrderMark,
                                             kNotUtf8,
                                             kTooDeep,
                                             kStringTooLong,
                                             kDuplicateKey,
                                             kTooManyValues,
                                             kFileTooLarge,
                                             kNumberTooLarge,
                                             kControlCharacter,
                                             kWrongType,
                                             kDanglingNode,
                                             kMissingKey,
                                             kUnknownKey,
                                             kUnknownWord,
                                             kBadId,
                                             kOutOfRange,
                                             kEmpty,
                                             kWrongFormat,
                                             kNewerFormat,
                                             kTooManyEntries,
                                             kBadColour,
                                             kBadDate,
                                             kBadVersion,
                                             kUnreadable,
                                             kDuplicateAcross,
                                             kMissingEnglish,
                                             kNoGlossary,
                                             kTooManyProblems,
                                             kDuplicateNode,
                                             kDuplicateChoice,
                                             kUnreachable,
                                             kDeadEnd,
                                             kEndlessLoop,
                                             kEndingWithReplies,
                                             kNothingSaid,
                                             kNoFallback,
                                             kHiddenBehind,
                                             kAllConditional,
                                             kLevelMissing,
                                             kLevelOffScale,
                                             kUnknownCriterion,
                                             kUnknownSevereFlag,
                                             kUndeclaredFlag,
                                             kUnusedFlag,
                                             kUnknownTopic,
                                             kRubricMissing,
                                             kNeverHolds,
                                             kNoExamples,
                                             kTextTooLong,
                                             kGiveaway,
                                             kNoEnding,
                                             kDuplicateHidden,
                                             kExampleOffRoute,
                                             kFlagNeverSet,
                                             kNoFocus,
                                             kDuplicateFlag,
                                             kUnknownCard,
                                             kExampleLevel,
                                             kExampleRoute,
                                             kNoCriteria,
                                             kDuplicateCriterion,
                                             kEmptyScale,
                                             kRuleOffScale,
                                             kUnknownSignal,
                                             kAnchorMissing,
                                             kNegativeWeight,
                                             kDuplicateSignal,
                                             kDuplicateGate,
                                             kRuleWithoutSignals,
                                             kAnchorOffScale,
                                             kUnusedSignal,
                                             kFloorMissing,
                                             kGateWithoutSignals,
                                             kAlwaysPasses,
                                             kNoWeight,
                                             kNodeInRubric,
                                             kUnknownDetector,
                                             kLexiconMissing,
                                             kModelMissing,
                                             kDuplicateTerm,
                                             kInferredAsConfirmed,
                                             kNoSource,
                                             kNoReadingDate,
                                             kDuplicateTopic,
                                             kCardWithoutSource,
                                             kUncheckedCard,
                                             kEmptyGroup,
                                             kBadWeights,
                                             kDuplicateItem,
                                             kNotOneTask,
                                             kNotOneRight,
                                             kNoGoodExample,
                                             kNoWeakExample,
                                             kPartsOutOfOrder,
                                             kUnknownSkill,
                                             kPackTooLarge,
                                             kNotAPack,
                                             kPackCrowded,
                                             kPackInflated,
                                             kPackRatio,
                                             kPackPathTooLong,
                                             kPackPath,
                                             kPackSamePath,
                                             kPackEncrypted,
                                             kPackMethod,
                                             kPackNotAFile,
                                             kPackHeaders,
                                             kPackOverlap,
                                             kPackSize,
                                             kPackDamaged,
                                             kPackZipFeature,
                                             kPackNoManifest,
                                             kPackUnlisted,
                                             kPackFileMissing,
                                             kPackHash,
                                             kPackSignature,
                                             kPackId,
                                             kPackEmpty,
                                             kPackIdTaken,
                                             kPackExamples,
                                             kPlanScenario,
                                             kPlanDrill,
                                             kPlanRounds,
                                             kPlanMinutes,
                                             kPlanNickname,
                                             kPlanSameNickname,
                                             kPlanTextTooLong,
                                             kNoWorkshopToResume,
                                             kWorkshopChanged,
                                             kCannotListen};

inline Diagnostic diagnose(const DiagnosticCode& code, std::string where, std::vector<std::string> args = {}) {
    return Diagnostic{std::string{code.code}, code.severity, std::move(where), std::move(args)};
}

} // namespace propartif::core
