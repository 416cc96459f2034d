import type { ViewOf } from "@planc/core";
import type { deployment } from "@planc/core/ir";

type Unit = ViewOf<typeof deployment.unit>;

/** `1`, `8 to 15`; a platform that starts functions as they are called says nothing. */
export function instancesText({ data: { replicas, scaling } }: Unit): string {
  if (scaling) return `${scaling.least.value} to ${scaling.most.value}`;
  return replicas ? String(replicas.value) : "–";
}

/** `1 vCPU, 1 GB` */
export function sizeText({ data: { resources } }: Unit): string {
  return resources ? `${resources.cpu.value} vCPU, ${resources.memory.value} GB` : "–";
}

/** What it runs from: a base, or what others made. */
export function imageText({ data: { build, image } }: Unit): string {
  const shown = build?.base ?? image;
  return shown ? `${shown.repository}:${shown.tag}` : "–";
}
