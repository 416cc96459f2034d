import { chart } from "./artifacts/chart.ts";
import { manifests } from "./artifacts/manifests.ts";
import { plugin } from "./kit.ts";
import { kubernetesFields } from "./probes/kubernetes-fields.ts";
import { units } from "./steps/units.ts";

export default plugin([units, manifests, chart, kubernetesFields]);
