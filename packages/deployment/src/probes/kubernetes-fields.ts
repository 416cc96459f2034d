import { chart } from "../artifacts/chart.ts";
import { manifests } from "../artifacts/manifests.ts";
import { probe } from "../kit.ts";

/**
 * Judges every object by the fields that its kind has in the official API, and by what the objects say of each other;
 * a chart is rendered first, with the values of production.
 */
export const kubernetesFields = probe("kubernetes-fields", {
  of: { manifests, chart },
  when: "compile",
  tool: "Kubernetes API 1.34, unknown fields refused",
  run: async ({ files, report }) => {
    const [{ judgedObjects }, { checkManifests }] = await Promise.all([
      import("../kubernetes/judged-objects.ts"),
      import("../kubernetes/check.ts"),
    ]);
    const all = [...files.manifests, ...files.chart];
    const { objects, problems } = judgedObjects(all);
    const faults = [...problems, ...checkManifests(objects)];
    const folder = all[0]?.path.split("/").slice(0, 2).join("/") ?? "deployment";
    for (const problem of faults) report("manifest-invalid", { file: folder, problem });
    return faults.length === 0
      ? { status: "passed", detail: `${objects.length} objects` }
      : { status: "failed", detail: `${faults.length} faults in ${objects.length} objects` };
  },
});
