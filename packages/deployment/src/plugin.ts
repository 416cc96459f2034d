import { gitlab, workflows } from "./artifacts/pipelines.ts";
import { plugin } from "./kit.ts";
import { gitlabSchema } from "./probes/gitlab.ts";
import { workflowLint } from "./probes/workflows.ts";
import { pipeline } from "./steps/pipeline.ts";
import { units } from "./steps/units.ts";

export default plugin([units, pipeline, workflows, gitlab, workflowLint, gitlabSchema]);
