import { apiHttp } from "./artifacts/api-http.ts";
import { asyncapi } from "./artifacts/asyncapi.ts";
import { changesFile } from "./artifacts/changes-file.ts";
import { declarations } from "./artifacts/declarations.ts";
import { events } from "./artifacts/events.ts";
import { graphql } from "./artifacts/graphql.ts";
import { grpc } from "./artifacts/grpc.ts";
import { internal } from "./artifacts/internal.ts";
import { liveSettings } from "./artifacts/live-settings.ts";
import { openapi } from "./artifacts/openapi.ts";
import { problemsFile } from "./artifacts/problems-file.ts";
import { statedMessagesFile } from "./artifacts/stated-messages.ts";
import { plugin } from "./kit.ts";
import { asyncapiParser } from "./probes/asyncapi-parser.ts";
import { examples } from "./probes/examples.ts";
import { graphqlParser } from "./probes/graphql-parser.ts";
import { mockServer } from "./probes/mock.ts";
import { protobufParser } from "./probes/protobuf-parser.ts";
import { redocly } from "./probes/redocly.ts";
import { typescriptParser } from "./probes/typescript-parser.ts";
import { actionWithoutOperation } from "./rules/action-without-operation.ts";
import { answerMissing } from "./rules/answer-missing.ts";
import { breakingWithoutVersion } from "./rules/breaking-changes.ts";
import { collectionWithoutPages } from "./rules/collection-without-pages.ts";
import { credentialPlainlyMade } from "./rules/credential-plainly-made.ts";
import { eventLacksArgument } from "./rules/event-lacks-argument.ts";
import { messageOpen } from "./rules/message-open.ts";
import { noWayBack } from "./rules/no-way-back.ts";
import { nobodyComesIn } from "./rules/nobody-comes-in.ts";
import { nothingFills } from "./rules/nothing-fills.ts";
import { orderWithoutIndex } from "./rules/order-without-index.ts";
import { propertyDiffersFromColumn } from "./rules/property-differs-from-column.ts";
import { registeringContradicted } from "./rules/registering-contradicted.ts";
import { sealedAndRead } from "./rules/sealed-and-read.ts";
import { sealedInClear } from "./rules/sealed-in-clear.ts";
import { secretInAddress } from "./rules/secret-in-address.ts";
import { webhookApartFromEvent } from "./rules/webhook-apart-from-event.ts";
import { writeOpenToAll } from "./rules/write-open-to-all.ts";
import { contractSection } from "./sections/data-contracts.ts";
import { commands, functions } from "./sections/entry-points.ts";
import { interfaceSection } from "./sections/interface.ts";
import { interfaceChangesSection } from "./sections/interface-changes.ts";
import { liveChannelsSection } from "./sections/live-channels.ts";
import { liveConnectionSection } from "./sections/live-connection.ts";
import { problemsSection } from "./sections/problems.ts";
import { sealedSection } from "./sections/sealed.ts";
import { tryInterface } from "./sections/try-interface.ts";
import { cards } from "./steps/cards.ts";
import { changes } from "./steps/changes.ts";
import { claims } from "./steps/claims.ts";
import { computed } from "./steps/computed.ts";
import { contactFormOperation } from "./steps/contact-form.ts";
import { convention } from "./steps/convention.ts";
import { dataContracts } from "./steps/data-contracts.ts";
import { entryPoints } from "./steps/entry-points.ts";
import { eventMessages } from "./steps/event-messages.ts";
import { exchanges } from "./steps/exchanges.ts";
import { houseStyle } from "./steps/house-style.ts";
import { jobs } from "./steps/jobs.ts";
import { liveChannels } from "./steps/live-channels.ts";
import { livePolicy } from "./steps/live-policy.ts";
import { numbering } from "./steps/numbering.ts";
import { operations } from "./steps/operations.ts";
import { ownAccount } from "./steps/own-account.ts";
import { problems } from "./steps/problems.ts";
import { quotes } from "./steps/quotes.ts";
import { resources } from "./steps/resources.ts";
import { roles } from "./steps/roles.ts";
import { schemas } from "./steps/schemas.ts";
import { sealed } from "./steps/sealed.ts";
import { sessions } from "./steps/sessions.ts";
import { statedEndpointsStep } from "./steps/stated-endpoints.ts";
import { statedMessagesStep } from "./steps/stated-messages.ts";
import { subscriptionMessages } from "./steps/subscription-messages.ts";
import { subscriptions } from "./steps/subscriptions.ts";
import { syncChanges } from "./steps/sync-changes.ts";
import { uploaded } from "./steps/uploaded.ts";
import { uses } from "./steps/uses.ts";
import { webhookReceivers } from "./steps/webhook-receivers.ts";
import { webhookOperations } from "./steps/webhooks.ts";
import { webhooksSent } from "./steps/webhooks-sent.ts";
import { wholeDataOperations } from "./steps/whole-data.ts";

export default plugin([
  houseStyle,
  convention,
  resources,
  schemas,
  cards,
  quotes,
  sessions,
  statedEndpointsStep,
  statedMessagesStep,
  statedMessagesFile,
  messageOpen,
  ownAccount,
  roles,
  operations,
  uses,
  uploaded,
  claims,
  computed,
  wholeDataOperations,
  contactFormOperation,
  syncChanges,
  webhookOperations,
  webhooksSent,
  webhookReceivers,
  jobs,
  subscriptions,
  subscriptionMessages,
  livePolicy,
  liveChannels,
  sealed,
  exchanges,
  problems,
  eventMessages,
  entryPoints,
  dataContracts,
  numbering,
  changes,
  eventLacksArgument,
  actionWithoutOperation,
  nothingFills,
  writeOpenToAll,
  propertyDiffersFromColumn,
  orderWithoutIndex,
  answerMissing,
  collectionWithoutPages,
  credentialPlainlyMade,
  secretInAddress,
  sealedAndRead,
  sealedInClear,
  nobodyComesIn,
  noWayBack,
  webhookApartFromEvent,
  breakingWithoutVersion,
  registeringContradicted,
  interfaceSection,
  interfaceChangesSection,
  tryInterface,
  problemsSection,
  liveConnectionSection,
  liveChannelsSection,
  sealedSection,
  commands,
  functions,
  contractSection,
  openapi,
  internal,
  problemsFile,
  changesFile,
  redocly,
  examples,
  apiHttp,
  mockServer,
  graphql,
  graphqlParser,
  grpc,
  protobufParser,
  asyncapi,
  liveSettings,
  events,
  asyncapiParser,
  declarations,
  typescriptParser,
]);
