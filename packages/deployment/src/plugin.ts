import { chart } from "./artifacts/chart.ts";
import { manifests } from "./artifacts/manifests.ts";
import { plugin } from "./kit.ts";
import { kubernetesFields } from "./probes/kubernetes-fields.ts";

export default plugin([manifests, chart, kubernetesFields]);
