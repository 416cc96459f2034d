import { type Confirmed, namesOf, ofKinds } from "../drawn.ts";
import type { Teller } from "./told.ts";

export const mediaTellers: Readonly<Record<string, Teller>> = {
  "worker-encodes": ({ drawn }: Confirmed) => {
    const workers = ofKinds(drawn, "worker").filter(({ data }) =>
      data.responsibilities.some((each) => /smaller forms/.test(each)),
    );
    if (workers.length === 0) return undefined;
    const worker = namesOf(workers);
    const [cdn] = ofKinds(drawn, "cdn");
    const behind = cdn?.data.technology ?? cdn?.data.name;
    return {
      positive: [
        `${worker} makes a small form of each picture, which lists show; the answer has its address beside that of the file.`,
        ...(behind
          ? [
              `Of a video it makes 1080, 720 and 480 lines (assumed) in pieces of six seconds with a playlist; a player goes to the quality that the line bears. ${behind} hands out the pieces by signed cookies for the folder of one video, as no address of a piece can be signed in a playlist that stays the same.`,
            ]
          : [
              "Of a video it makes one smaller quality, with its beginning in front, so that it plays while it is loaded.",
            ]),
      ],
      negative: [
        `A video takes minutes of a processor, and pushes, mails and other jobs of ${worker} do not wait for it only where it has a queue and instances of its own.`,
        "An encoder reads files that strangers send: a hole in it is a hole in the worker.",
        ...(behind
          ? []
          : [
              "No video changes its quality while it plays: the pieces of one with several are many files, and signed addresses are given one by one.",
            ]),
      ],
      mitigation: [
        "FFmpeg runs as a program of its own with bounded time and memory and without a network, and is renewed with the image; with libx264 it is under the GPL.",
        ...(behind
          ? []
          : [
              "Open: a CDN in front of the files, which lets a reader into the folder of one video by a signed cookie; without one there is no adaptive streaming.",
            ]),
      ],
      confirmation: behind
        ? "On a phone whose line is throttled while a video plays the quality falls and the video goes on; the same address without the cookie is refused."
        : "A video of a minute begins to play before it is loaded whole, on a line of 2 Mbit/s.",
    };
  },
};
