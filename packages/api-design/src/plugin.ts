import { apiHttp } from "./artifacts/api-http.ts";
import { asyncapi } from "./artifacts/asyncapi.ts";
import { declarations } from "./artifacts/declarations.ts";
import { events } from "./artifacts/events.ts";
import { graphql } from "./artifacts/graphql.ts";
import { grpc } from "./artifacts/grpc.ts";
import { openapi } from "./artifacts/openapi.ts";
import { plugin } from "./kit.ts";
import { asyncapiParser } from "./probes/asyncapi-parser.ts";
import { graphqlParser } from "./probes/graphql-parser.ts";
import { mockServer } from "./probes/mock.ts";
import { protobufParser } from "./probes/protobuf-parser.ts";
import { redocly } from "./probes/redocly.ts";
import { typescriptParser } from "./probes/typescript-parser.ts";
import { actionWithoutOperation } from "./rules/action-without-operation.ts";
import { nothingFills } from "./rules/nothing-fills.ts";
import { registeringContradicted } from "./rules/registering-contradicted.ts";
import { writeOpenToAll } from "./rules/write-open-to-all.ts";
import { contractSection } from "./sections/data-contracts.ts";
import { commands, functions } from "./sections/entry-points.ts";
import { interfaceSection } from "./sections/interface.ts";
import { tryInterface } from "./sections/try-interface.ts";
import { cards } from "./steps/cards.ts";
import { computed } from "./steps/computed.ts";
import { contactFormOperation } from "./steps/contact-form.ts";
import { convention } from "./steps/convention.ts";
import { dataContracts } from "./steps/data-contracts.ts";
import { entryPoints } from "./steps/entry-points.ts";
import { eventMessages } from "./steps/event-messages.ts";
import { operations } from "./steps/operations.ts";
import { resources } from "./steps/resources.ts";
import { roles } from "./steps/roles.ts";
import { schemas } from "./steps/schemas.ts";
import { sessions } from "./steps/sessions.ts";
import { subscriptionMessages } from "./steps/subscription-messages.ts";
import { subscriptions } from "./steps/subscriptions.ts";
import { syncChanges } from "./steps/sync-changes.ts";
import { uploaded } from "./steps/uploaded.ts";
import { uses } from "./steps/uses.ts";
import { webhookOperations } from "./steps/webhooks.ts";
import { wholeDataOperations } from "./steps/whole-data.ts";

export default plugin([
  convention,
  resources,
  schemas,
  cards,
  sessions,
  roles,
  operations,
  uses,
  uploaded,
  computed,
  wholeDataOperations,
  contactFormOperation,
  syncChanges,
  webhookOperations,
  subscriptions,
  subscriptionMessages,
  eventMessages,
  entryPoints,
  dataContracts,
  actionWithoutOperation,
  nothingFills,
  writeOpenToAll,
  registeringContradicted,
  interfaceSection,
  tryInterface,
  commands,
  functions,
  contractSection,
  openapi,
  redocly,
  apiHttp,
  mockServer,
  graphql,
  graphqlParser,
  grpc,
  protobufParser,
  asyncapi,
  events,
  asyncapiParser,
  declarations,
  typescriptParser,
]);
