import type { DataOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";

export type Pipeline = DataOf<typeof architecture.mediaPipeline>;
export type Kind = Pipeline["holds"][number];

/** What is taken of a kind: media types, what it weighs, and how much of it is taken at most. */
export const kinds: Readonly<
  Record<
    Kind,
    {
      readonly types: readonly string[];
      /** Megabytes as it is sent, and at most. */
      readonly usual: readonly [value: number, low: number, high: number];
      readonly most: number;
      readonly check: string;
    }
  >
> = {
  picture: {
    types: ["image/jpeg", "image/png", "image/webp"],
    usual: [0.63, 0.2, 2],
    most: 10,
    check: "type by first bytes, ≤ 50 Mpx",
  },
  video: {
    types: ["video/mp4", "video/quicktime"],
    usual: [20, 5, 37.5],
    most: 50,
    check: "ffprobe: one picture track, ≤ 60 s, ≤ 1080p",
  },
  audio: {
    types: ["audio/mp4", "audio/mpeg"],
    usual: [0.5, 0.1, 3],
    most: 10,
    check: "type by first bytes",
  },
  file: {
    types: ["application/pdf", "text/plain", "text/csv"],
    usual: [1, 0.1, 5],
    most: 25,
    check: "type by first bytes; opened by no program of the server",
  },
};

/** Object stores whose provider looks through what is put there. */
export const scanners: Readonly<
  Record<string, { readonly name: string; readonly source: string }>
> = {
  "amazon-s3": {
    name: "GuardDuty Malware Protection for S3",
    source: "https://docs.aws.amazon.com/guardduty/latest/ug/gdu-malware-protection-s3.html",
  },
  "azure-blob-storage": {
    name: "Defender for Storage",
    source:
      "https://learn.microsoft.com/azure/defender-for-cloud/defender-for-storage-malware-scan",
  },
};

const isPicture =
  /\b(?:avatar|badge|banner|cover|icon|image|logo|photo|picture|portrait|selfie|signature|snapshot|thumbnail)s?\b/i;
const isVideo = /\b(?:video|clip|recording|reel)s?\b/i;
const isAudio = /\b(?:audio|voice|podcast|sound)s?\b/i;

/** What a file is, where no client tells: by the names of the field and of its thing. */
export function kindsByName(words: string): readonly Kind[] {
  const found: Kind[] = [
    ...(isPicture.test(words) ? (["picture"] as const) : []),
    ...(isVideo.test(words) ? (["video"] as const) : []),
    ...(isAudio.test(words) ? (["audio"] as const) : []),
  ];
  return found.length > 0 ? found : ["file"];
}
