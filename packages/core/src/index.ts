export { amountDigits } from "./amount-digits.ts";
export { type ByName, type PartByName, partByName } from "./by-name.ts";
export { calculate } from "./calculate.ts";
export { type Callable, calledAs, graphqlRoot } from "./called-as.ts";
export { isCalledByScript } from "./called-by-script.ts";
export { type Carrying, carryingOf, isCookie, renewalCookie, type SignIn } from "./carrying.ts";
export { type Circle, circleOf, isAccepted } from "./circle.ts";
export { isClientsName, isEpoch, keysDueOf, movesWithApp, signsOfLife } from "./client-marks.ts";
export { isClient, isCode, keepsRows } from "./component-kinds.ts";
export { constant } from "./constant.ts";
export { type Counted, countedInto, type Named } from "./counted-into.ts";
export type { DeepReadonly } from "./deep-readonly.ts";
export { directories, groupsTable, isHeldByDirectory } from "./directories.ts";
export { draftDays } from "./draft-days.ts";
export {
  isEditedAtOnce,
  isHandedTo,
  isLastOneAsked,
  isWorkedOnTogether,
  laterStands,
} from "./edited-at-once.ts";
export { type FigureInput, figureOf, givenFigure, inputOf, roundFigure } from "./figure.ts";
export {
  type ArgumentNames,
  type Finding,
  type FindingCatalogue,
  type FindingEntry,
  type FindingPlace,
  fillMessage,
  type MessageArguments,
  type Report,
  type Severity,
} from "./finding.ts";
export { type FirstSignIn, firstSignInOf } from "./first-sign-in.ts";
export { goesForwardOnly } from "./forward-only.ts";
export { isCodeGateway, libraryGateways } from "./gateway-of-code.ts";
export { nodeId } from "./grammar.ts";
export { groupedBy } from "./grouped.ts";
export { handsOver } from "./hands-over.ts";
export { holdsConnections, standsBeside } from "./holds-connections.ts";
export { suggest } from "./host/suggest.ts";
export { jsonFile, jsonText } from "./json-file.ts";
export { judging } from "./judging.ts";
export { type KeptStates, keepsReached, keptStates, saysState } from "./kept-states.ts";
export { keptTimes } from "./kept-times.ts";
export { type Identity, type Kit, pluginKit, use } from "./kit.ts";
export { endsIn, isKnownAtEnd, isRun } from "./known-at-end.ts";
export { isLaidAway } from "./laid-away.ts";
export { lastNodes } from "./last-plan.ts";
export { isLeftReference, isReferredTo } from "./left-reference.ts";
export { listedWithin } from "./listed-within.ts";
export { lookup } from "./lookup.ts";
export { makesPages } from "./makes-pages.ts";
export { measuredOf } from "./measured.ts";
export {
  entersItself,
  handOverVerb,
  isMembership,
  looksAfterGroup,
  tellsRole,
} from "./memberships.ts";
export { type MostConnections, mostConnections } from "./most-connections.ts";
export { namedIn, namePattern, namesIn } from "./named-in.ts";
export {
  byRef,
  byTarget,
  type Draft,
  type DraftOf,
  mark,
  type NodeView,
  node,
  type PlanNode,
  type PlanNodeOf,
  sole,
  soleRef,
  type ViewOf,
} from "./node.ts";
export { isOnesOwn } from "./ones-own.ts";
export { askedEvery, mostAsking, visibleWithin } from "./open-views.ts";
export { beginningOf, isEnd } from "./order-of-times.ts";
export { type PackOff, packsOff } from "./packs-off.ts";
export { pagesScript, pageTime } from "./page-time.ts";
export { pairedOnce } from "./paired-once.ts";
export type {
  Artifact,
  ConfiguredPlugin,
  Measured,
  Nodes,
  OutputFile,
  Part,
  Plugin,
  Probe,
  Reads,
  Rule,
  Section,
  SectionContent,
  Servers,
  Step,
  Tools,
  Verdict,
  Views,
  Writes,
  Written,
} from "./part.ts";
export { participleOf } from "./participle.ts";
export { type PayerMatch, payerMatch } from "./payer-match.ts";
export { isPeopled } from "./peopled.ts";
export { knownByProvider, personalColumns } from "./personal-columns.ts";
export {
  type PlannedRate,
  type PlannedTime,
  plannedCapacity,
  plannedInstance,
  plannedTimeOf,
  plannedTimes,
} from "./planned-capacity.ts";
export {
  breachText,
  factAmount,
  flipText,
  noOption,
  nothing,
  type PremiseCells,
  premiseCells,
  premiseLine,
  premiseText,
  turnText,
} from "./premise-words.ts";
export {
  applied,
  type Count,
  type Data,
  figureIn,
  fixed,
  greatest,
  known,
  least,
  type Money,
  minus,
  over,
  plus,
  type Quantity,
  type Rate,
  roundedUp,
  type Spending,
  type Time,
  taken,
  times,
} from "./quantity.ts";
export { timeWithin } from "./queueing.ts";
export {
  joinedIn,
  ownersAmong,
  type Reaction,
  reactionsBetween,
  toldReactions,
} from "./reactions.ts";
export { anyRef, idOf, parseRef, type Ref, ref, refOf, type SlotId } from "./ref.ts";
export { isRepeatRefused } from "./refused-repeats.ts";
export { restsOn } from "./rests-on.ts";
export { atOnce, roleHeldFor } from "./role-held.ts";
export {
  isRepeatedUntilThere,
  isSaidInTurn,
  isScrolledOn,
  readFromPlace,
} from "./said-in-turn.ts";
export { saidLive } from "./said-live.ts";
export { sampleMail, sampleProseOf, sampleText } from "./samples/sample-text.ts";
export { isPassing, sendsOnId } from "./sent-on.ts";
export { receiversId, sentWebhooks, webhookSchedule } from "./sent-webhooks.ts";
export { givenUpAfter, shownFirst, timesShownFirst } from "./shown-first.ts";
export {
  type Cardinality,
  type DataOf,
  facet,
  type IdOf,
  many,
  type Optional,
  one,
  optional,
  type Slot,
  type SlotDetails,
} from "./slot.ts";
export { join, slug } from "./slug.ts";
export { asPattern, calledInText, doneTo, spoken } from "./spoken.ts";
export { statedAnswer } from "./stated-answer.ts";
export { type StatedCodes, statedCodes } from "./stated-codes.ts";
export {
  hintRetries,
  retriesText,
  type StatedRetries,
  statedRetries,
  usualBreaker,
  usualRetries,
} from "./stated-retries.ts";
export { takesOne } from "./taking.ts";
export { type TenantScope, tenantScope } from "./tenant-scope.ts";
export { capital, listed } from "./text.ts";
export { toldNumber } from "./told-number.ts";
export { turnedAgainst } from "./turned-against.ts";
export { type Dimension, type DimensionOf, units } from "./units.ts";
export { isLaidOut, isTotalOfGroup, isWholeScreen, mostOnScreen } from "./whole-screen.ts";
export {
  type AssumedWhy,
  type CarriedWhy,
  carried,
  type DerivedWhy,
  type DraftWhy,
  type Place,
  placeIn,
  placesIn,
  type StatedWhy,
  stated,
  type Why,
} from "./why.ts";
export { wordTable } from "./word-table.ts";
