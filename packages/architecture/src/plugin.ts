import { c4Models, workspace } from "./artifacts/c4-models.ts";
import { diagrams } from "./artifacts/diagrams.ts";
import { moduleRules } from "./artifacts/module-rules.ts";
import { stateMachines } from "./artifacts/state-machines.ts";
import { plugin } from "./kit.ts";
import { likec4 } from "./probes/likec4.ts";
import { mermaid } from "./probes/mermaid.ts";
import { moduleRulesRead } from "./probes/module-rules.ts";
import { statesLanguage } from "./probes/states-language.ts";
import { structurizr } from "./probes/structurizr.ts";
import { changeBesideOwner } from "./rules/change-beside-owner.ts";
import { clientFilesUnserved } from "./rules/client-files-unserved.ts";
import { componentUnconnected } from "./rules/component-unconnected.ts";
import { componentWithoutForce } from "./rules/component-without-force.ts";
import { conceptWithoutOwner } from "./rules/concept-without-owner.ts";
import { connectionUnencrypted } from "./rules/connection-unencrypted.ts";
import { criticalActionWithoutFlow } from "./rules/critical-action-without-flow.ts";
import { dependencyCycle } from "./rules/dependency-cycle.ts";
import { filesUnscanned } from "./rules/files-unscanned.ts";
import { flowWithoutFailure } from "./rules/flow-without-failure.ts";
import { moreServicesThanPeople } from "./rules/more-services-than-people.ts";
import { outerWaitTooShort } from "./rules/outer-wait-too-short.ts";
import { patternWithoutComponent } from "./rules/pattern-without-component.ts";
import { workOutOfReach } from "./rules/work-out-of-reach.ts";
import { dutiesSection } from "./sections/duties.ts";
import { flows as flowsSection } from "./sections/flows.ts";
import { media as mediaSection } from "./sections/media.ts";
import { overview } from "./sections/overview.ts";
import { projectStructure } from "./sections/project-structure.ts";
import { walkThrough } from "./sections/walk-through.ts";
import { components } from "./steps/components.ts";
import { connections } from "./steps/connections.ts";
import { contexts } from "./steps/contexts.ts";
import { duties } from "./steps/duties.ts";
import { events } from "./steps/events.ts";
import { flows } from "./steps/flows.ts";
import { folders } from "./steps/folders.ts";
import { growth } from "./steps/growth.ts";
import { layers } from "./steps/layers.ts";
import { media } from "./steps/media.ts";
import { workflows } from "./steps/workflows.ts";

export default plugin([
  // What it adds to the plan.
  contexts,
  components,
  connections,
  events,
  flows,
  workflows,
  duties,
  layers,
  growth,
  folders,
  media,
  // What it finds wrong with a plan.
  componentWithoutForce,
  clientFilesUnserved,
  componentUnconnected,
  connectionUnencrypted,
  conceptWithoutOwner,
  criticalActionWithoutFlow,
  dependencyCycle,
  flowWithoutFailure,
  moreServicesThanPeople,
  outerWaitTooShort,
  patternWithoutComponent,
  workOutOfReach,
  filesUnscanned,
  changeBesideOwner,
  // What it writes, and who judges that.
  overview,
  flowsSection,
  dutiesSection,
  mediaSection,
  projectStructure,
  walkThrough,
  diagrams,
  mermaid,
  c4Models,
  likec4,
  moduleRules,
  moduleRulesRead,
  workspace,
  structurizr,
  stateMachines,
  statesLanguage,
]);
