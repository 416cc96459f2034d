import type { Entry } from "../../schema.ts";
import { approach } from "./approach.ts";

const topic = "media-forms";

/** What makes the forms in which pictures and videos reach screens. */
export const mediaForms: readonly Entry[] = [
  approach(
    topic,
    "worker-encodes",
    "By a worker of one's own",
    "a worker makes smaller pictures, and of a video several qualities in pieces with a playlist (FFmpeg, HLS)",
    [0.45, "an encoder to keep patched, and hours of processor"],
    {
      "line-fitted": [1, "several qualities in pieces"],
      "pictures-too": [1, "in the same program"],
      "others-unheld": [0.7, "by a queue and instances of its own"],
    },
  ),
  approach(
    topic,
    "media-service",
    "By the media service of the cloud",
    "a service such as AWS Elemental MediaConvert or the Transcoder API of Google Cloud makes the qualities of a video",
    [0.4, "one more service with its roles and its events, paid by the minute of video"],
    {
      "line-fitted": [1, "several qualities in pieces"],
      "pictures-too": [0.2, "frames of a video alone: pictures need something else"],
      "others-unheld": [1, "on machines of the provider"],
    },
  ),
  approach(
    topic,
    "on-request",
    "When they are asked for",
    "what delivers a picture makes the size that is asked for, and keeps it",
    [0.3, "one more service in front of the files"],
    {
      "line-fitted": [0.1, "no qualities of a video"],
      "pictures-too": [1, "each size that is asked for"],
      "others-unheld": [1, "apart from all work"],
    },
  ),
  approach(
    topic,
    "as-uploaded",
    "As they were uploaded",
    "each phone loads the file that another one has sent",
    [0.05, "nothing"],
    {
      "line-fitted": [0, "one quality, that of the camera"],
      "pictures-too": [0, "one size, that of the camera"],
      "others-unheld": [1, "there is no work"],
    },
  ),
];
