import { gitlab, workflows } from "./artifacts/pipelines.ts";
import { plugin } from "./kit.ts";
import { gitlabSchema } from "./probes/gitlab.ts";
import { workflowLint } from "./probes/workflows.ts";
import { recoveryMissesTarget } from "./rules/recovery-misses-target.ts";
import { pipelineSection } from "./sections/pipeline.ts";
import { recoverySection } from "./sections/recovery.ts";
import { releaseSection } from "./sections/release.ts";
import { environments } from "./steps/environments.ts";
import { pipeline } from "./steps/pipeline.ts";
import { recovery } from "./steps/recovery.ts";
import { release } from "./steps/release.ts";
import { settings } from "./steps/settings.ts";
import { units } from "./steps/units.ts";

export default plugin([
  units,
  pipeline,
  release,
  recovery,
  recoveryMissesTarget,
  pipelineSection,
  releaseSection,
  recoverySection,
  workflows,
  gitlab,
  workflowLint,
  gitlabSchema,
  settings,
  environments,
]);
