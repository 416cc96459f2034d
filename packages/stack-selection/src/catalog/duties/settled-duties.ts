import type { TopicKey } from "../topic-keys.ts";
import { type Duty, duty } from "./duty.ts";

interface Settled {
  readonly topic: TopicKey;
  /** By the way that was taken; one that is not named leaves the duty to the decision's own record. */
  readonly by: Readonly<Record<string, Duty>>;
}

/** Ways of building of which a decision says how: they come to what was taken there, and to nothing else. */
export const settledDuties: Readonly<Record<string, Settled>> = {
  "conflict-resolution": {
    topic: "sync-conflicts",
    by: {
      "last-made-per-field": duty(
        "client",
        "A device sends the fields that it changed, each with when; of two changes to one field the one that was made later stands, also where it arrives first.",
        "A test changes the same row on two devices without a line, once in two fields and once in one, and sends the later change of that one first.",
      ),
      "last-write-per-field": duty(
        "client",
        "A device sends the fields that it changed; of two changes to one field the one that reaches the server later stands.",
        "A test changes the same row on two devices without a line, once in two fields and once in one.",
      ),
    },
  },
  thumbnails: {
    topic: "sealed-previews",
    by: {
      "made-and-sealed": duty(
        "client",
        "The device that sends makes the small picture, without data on place and camera, and seals both; lists show it alone.",
        "A test sends a photo with a place in it, opens both on the other device, and finds none in either.",
      ),
    },
  },
  "image-compression": {
    topic: "media-forms",
    by: {
      "worker-encodes": duty(
        "client",
        "A worker makes a small form of each picture in a modern format, which lists show; the picture itself is fetched where somebody opens it.",
        "A test opens a list of pictures, and finds that the small forms alone were fetched.",
      ),
    },
  },
  "adaptive-streaming": {
    topic: "media-forms",
    by: {
      "worker-encodes": duty(
        "client",
        "A worker makes video in a few qualities cut into pieces of seconds, and the player takes the one that the line carries.",
        "A test slows the line while a video plays, and finds that it goes on in a lower quality.",
      ),
      "media-service": duty(
        "client",
        "The media service of the cloud makes video in a few qualities cut into pieces of seconds, and the player takes the one that the line carries.",
        "A test slows the line while a video plays, and finds that it goes on in a lower quality.",
      ),
    },
  },
};

/** What loads ahead by what somebody is used to, where the text wants it foretold. */
export const foretoldPrefetching: Duty = duty(
  "client",
  "The client counts on the device which screen somebody opens after which, and at which hour; the likeliest next one is loaded while the line is free and not metered, and nothing before there are two weeks of it (assumed). The counts stay on the device.",
  "A test plays the same evenings for two weeks, and finds what comes next loaded before it is opened; the share of what was loaded and never opened is counted.",
);

/** That what is loaded ahead is to follow from what somebody did before. */
export const foretold =
  /\bpre-?fetch\w*\b[^.]*\b(?:behaviou?r\w*|habits?|predict\w*|usage patterns?)\b|\b(?:behaviou?r\w*|habits?|predict\w*|usage patterns?)\b[^.]*\bpre-?fetch\w*\b/i;

/** That people are told what went wrong, each in its way. */
export const tellsFailures =
  /\b(?:feedback|messages?|explain\w*|tell(?:s|ing)?|inform\w*)\b[^.]*\b(?:fail\w*|errors?|invalid|validation|unavailable)\b/i;

/** A story or a premise that the words for failures carry out: what is told, and what is read anew then. */
export const followsFailures =
  /\bhandl(?:e|es|ing)\b[^.]*\b(?:conflicts?|errors?|failures?)\b|\b(?:refresh|reload|re-?read|updat)\w*\b[^.]*\bafter\b[^.]*\b(?:conflicts?|errors?|failures?)\b/i;

/** What somebody sees of an answer that is none. */
export const failuresTold: Duty = duty(
  "client",
  "The client goes by the status and the problem of an answer: 400 shows beside each field what to correct, an id that leads to nothing among that, 404 and 409 read the list anew and say that it is gone or taken, unless it is there as one's own, 429, 5xx and no answer at all say that it is to be tried again later, with what was entered still there; a success is shown once the server has answered, with the list read anew.",
  "A test of the screens gives each of these answers in the server's place, and finds the words for it and what was entered.",
);

/** That each screen says how it stands, and each input what it is for. */
export const saysStates =
  /\b(?:loading|empty)\b[^.]{0,40}\b(?:error|failure|failed|success)\b[^.]{0,20}\bstates?\b|\baccessible labels?\b/i;

export const statesShown: Duty = duty(
  "client",
  "Each screen shows that it loads, that there is nothing, what there is, and that it failed, each in a way of its own; each input has a label that a screen reader reads, and says beside itself what is wrong with it.",
  "A test of each screen brings it into each of these states, and finds inputs by their labels and nothing else.",
);
