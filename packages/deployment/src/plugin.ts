import { chart } from "./artifacts/chart.ts";
import { manifests } from "./artifacts/manifests.ts";
import { template } from "./artifacts/template.ts";
import { terraform } from "./artifacts/terraform.ts";
import { plugin } from "./kit.ts";
import { functionTemplateFields } from "./probes/function-template.ts";
import { kubernetesFields } from "./probes/kubernetes-fields.ts";
import { terraformSyntax } from "./probes/terraform-syntax.ts";
import { environments } from "./steps/environments.ts";
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
]);
