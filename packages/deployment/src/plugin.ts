import { chart } from "./artifacts/chart.ts";
import { compose } from "./artifacts/compose.ts";
import { images } from "./artifacts/images.ts";
import { manifests } from "./artifacts/manifests.ts";
import { gitlab, workflows } from "./artifacts/pipelines.ts";
import { settingFiles } from "./artifacts/settings.ts";
import { template } from "./artifacts/template.ts";
import { terraform } from "./artifacts/terraform.ts";
import { plugin } from "./kit.ts";
import { composeReader } from "./probes/compose-file.ts";
import { dockerfiles } from "./probes/dockerfiles.ts";
import { functionTemplateFields } from "./probes/function-template.ts";
import { gitlabSchema } from "./probes/gitlab.ts";
import { kubernetesFields } from "./probes/kubernetes-fields.ts";
import { terraformSyntax } from "./probes/terraform-syntax.ts";
import { workflowLint } from "./probes/workflows.ts";
import { connectionWithoutSetting } from "./rules/connection-without-setting.ts";
import { recoveryMissesTarget } from "./rules/recovery-misses-target.ts";
import { deploymentSection } from "./sections/deployment.ts";
import { pipelineSection } from "./sections/pipeline.ts";
import { recoverySection } from "./sections/recovery.ts";
import { releaseSection } from "./sections/release.ts";
import { settingSection } from "./sections/settings.ts";
import { startSection } from "./sections/start.ts";
import { environmentSection, unitSection } from "./sections/units.ts";
import { environments } from "./steps/environments.ts";
import { pipeline } from "./steps/pipeline.ts";
import { recovery } from "./steps/recovery.ts";
import { release } from "./steps/release.ts";
import { settings } from "./steps/settings.ts";
import { units } from "./steps/units.ts";

export default plugin([
  units,
  settings,
  environments,
  manifests,
  chart,
  template,
  terraform,
  kubernetesFields,
  functionTemplateFields,
  terraformSyntax,
  connectionWithoutSetting,
  deploymentSection,
  unitSection,
  environmentSection,
  settingSection,
  startSection,
  images,
  compose,
  settingFiles,
  dockerfiles,
  composeReader,
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
]);
