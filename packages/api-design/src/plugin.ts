import { asyncapi } from "./artifacts/asyncapi.ts";
import { changesFile } from "./artifacts/changes-file.ts";
import { graphql } from "./artifacts/graphql.ts";
import { openapi } from "./artifacts/openapi.ts";
import { plugin } from "./kit.ts";
import { asyncapiParser } from "./probes/asyncapi-parser.ts";
import { graphqlParser } from "./probes/graphql-parser.ts";
import { redocly } from "./probes/redocly.ts";
import { actionWithoutOperation } from "./rules/action-without-operation.ts";
import { breakingWithoutVersion } from "./rules/breaking-changes.ts";
import { nothingFills } from "./rules/nothing-fills.ts";
import { registeringContradicted } from "./rules/registering-contradicted.ts";
import { writeOpenToAll } from "./rules/write-open-to-all.ts";
import { contractSection } from "./sections/data-contracts.ts";
import { commands, functions } from "./sections/entry-points.ts";
import { interfaceSection } from "./sections/interface.ts";
import { interfaceChangesSection } from "./sections/interface-changes.ts";
import { tryInterface } from "./sections/try-interface.ts";
import { cards } from "./steps/cards.ts";
import { changes } from "./steps/changes.ts";
import { computed } from "./steps/computed.ts";
import { contactFormOperation } from "./steps/contact-form.ts";
import { convention } from "./steps/convention.ts";
import { dataContracts } from "./steps/data-contracts.ts";
import { entryPoints } from "./steps/entry-points.ts";
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
  entryPoints,
  dataContracts,
  changes,
  actionWithoutOperation,
  nothingFills,
  writeOpenToAll,
  breakingWithoutVersion,
  registeringContradicted,
  interfaceSection,
  interfaceChangesSection,
  tryInterface,
  commands,
  functions,
  contractSection,
  openapi,
  changesFile,
  redocly,
  graphql,
  graphqlParser,
  asyncapi,
  asyncapiParser,
]);
