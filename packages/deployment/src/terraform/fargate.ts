import type { Workload } from "../kubernetes/workload.ts";

/** What Fargate sells: for each CPU from a least to a most of memory, in MB. */
const sold: readonly (readonly [cpu: number, least: number, most: number])[] = [
  [256, 512, 2048],
  [512, 1024, 4096],
  [1024, 2048, 8192],
  [2048, 4096, 16_384],
  [4096, 8192, 30_720],
  [8192, 16_384, 61_440],
  [16_384, 32_768, 122_880],
];

/** The smallest size that is no less than what an instance asks for. */
export function fargateSize({ resources }: Pick<Workload, "resources">): {
  readonly cpu: number;
  readonly memory: number;
} {
  const cpu = (resources?.cpu ?? 0.25) * 1024;
  const memory = resources?.memoryLimit ?? 512;
  const [units, least] = sold.find(([each, , most]) => each >= cpu && most >= memory) ?? [
    16_384, 32_768,
  ];
  const step = units < 1024 ? 512 : units < 8192 ? 1024 : 4096;
  return { cpu: units, memory: Math.max(least, Math.ceil(memory / step) * step) };
}
