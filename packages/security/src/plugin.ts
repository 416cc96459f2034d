import { authorisation } from "./artifacts/authorisation.ts";
import { controlRegister } from "./artifacts/control-register.ts";
import { dutyRegisters } from "./artifacts/duty-registers.ts";
import { threatRegister } from "./artifacts/threat-register.ts";
import { plugin } from "./kit.ts";
import { conditionUntold } from "./rules/condition-untold.ts";
import { unauthenticatedCrossing, unencryptedCrossing } from "./rules/crossings.ts";
import {
  cardDataStored,
  restrictedDataWithoutControl,
  tenantsWithoutConcept,
} from "./rules/data-protection.ts";
import { openHighThreat } from "./rules/open-high-threat.ts";
import { operationRefusedToAll } from "./rules/operation-refused-to-all.ts";
import { personalDataApart } from "./rules/personal-data-apart.ts";
import { protocolOpen } from "./rules/protocol-open.ts";
import { clauseWithoutControl, regimeWithoutMapping } from "./rules/regimes.ts";
import { roleNotAtOnce } from "./rules/role-not-at-once.ts";
import { roleWithoutPermission } from "./rules/role-without-permission.ts";
import { twoMemberRoles } from "./rules/two-member-roles.ts";
import { controlsSection } from "./sections/controls.ts";
import { securitySection } from "./sections/security.ts";
import { threatsSection } from "./sections/threats.ts";
import { accountRules } from "./steps/account-rules.ts";
import { boundaries } from "./steps/boundaries.ts";
import { classes } from "./steps/classes.ts";
import { controls } from "./steps/controls.ts";
import { groupRoles } from "./steps/group-roles.ts";
import { identity } from "./steps/identity.ts";
import { mappings } from "./steps/mappings.ts";
import { obligations } from "./steps/obligations.ts";
import { permissions } from "./steps/permissions.ts";
import { policies } from "./steps/policies.ts";
import { roleGiving } from "./steps/role-giving.ts";
import { threats } from "./steps/threats.ts";

export default plugin([
  groupRoles,
  policies,
  classes,
  obligations,
  identity,
  accountRules,
  roleGiving,
  permissions,
  boundaries,
  controls,
  threats,
  mappings,
  unencryptedCrossing,
  unauthenticatedCrossing,
  openHighThreat,
  personalDataApart,
  roleNotAtOnce,
  twoMemberRoles,
  protocolOpen,
  roleWithoutPermission,
  operationRefusedToAll,
  conditionUntold,
  regimeWithoutMapping,
  clauseWithoutControl,
  restrictedDataWithoutControl,
  cardDataStored,
  tenantsWithoutConcept,
  securitySection,
  threatsSection,
  controlsSection,
  authorisation,
  threatRegister,
  controlRegister,
  dutyRegisters,
]);
