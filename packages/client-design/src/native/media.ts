import { idOf } from "@planc/core";
import { ios, permission } from "../catalog/native-declarations.ts";
import {
  askedInText,
  asksFor,
  isPicture,
  isVideo,
  recordedThing,
  scannedThing,
} from "../catalog/native-words.ts";
import { type Builder, type Built, namesOf, rule, test, usual } from "./built.ts";
import { type FileUse, filesOf } from "./files.ts";
import { called, type Ground, listed, type Rule, type Screen } from "./ground.ts";

const distinct = (screens: readonly Screen[]): readonly Screen[] => [...new Set(screens)];

/** Longest edge of a picture that is sent, its quality, and what a pixel then takes. */
const edge = 2048;
const quality = 0.8;
const bytesPerPixel = 0.2;
/** Of a video: bit rate and length at most. */
const megabits = 5;
const seconds = 60;

const sealed = (ground: Ground) => ground.chosen("encryption") !== undefined;

function pictureRules(ground: Ground, uses: readonly FileUse[]): readonly Rule[] {
  const names = listed(uses.map((each) => each.called));
  const native = !ground.has("browser");
  const megabytes = Math.round((edge * edge * 0.75 * bytesPerPixel) / 1e5) / 10;
  return [
    rule(
      "Size",
      `${names}: ${edge.toLocaleString("en")} px along the longer edge, JPEG at ${quality}: ${edge} × ${edge * 0.75} px × ${bytesPerPixel} B = ${megabytes} MB (assumed)`,
      "a phone is 1,290 px across, and some of it is zoomed into",
      `≤ ${edge.toLocaleString("en")} px, JPEG ${quality}, ${megabytes} MB`,
    ),
    rule(
      "EXIF and place",
      `made anew without EXIF, so without place and device; turned upright first`,
      sealed(ground)
        ? "the server gets ciphertext and cannot take it out"
        : `${names} would tell where somebody was`,
      "removed on device",
    ),
    usual(
      "HEIC",
      native
        ? "written as JPEG as it is made smaller"
        : "accept=image/jpeg,image/png,image/webp: Safari hands over JPEG",
      ground.chosen("web-framework")
        ? "browsers but Safari show none"
        : "phones of other makers show none",
    ),
  ];
}

function videoRules(ground: Ground, uses: readonly FileUse[]): readonly Rule[] {
  const films = uses.filter(({ holds }) => holds.has("video"));
  if (films.length === 0) return [];
  const forms = ground.chosen("media-forms");
  return [
    rule(
      "Video",
      `${listed(films.map((each) => each.called))}: 1080p, H.264, ${megabits} Mbit/s, ${seconds} s at most: ${megabits} × ${seconds} / 8 = ${(megabits * seconds) / 8} MB (assumed)`,
      forms
        ? `${forms.data.name} afterwards: more than the best of them is sent for nothing`
        : "as it is sent, it is shown",
      `1080p, ≤ ${seconds} s, ${(megabits * seconds) / 8} MB`,
    ),
  ];
}

function uploadRules(ground: Ground, uses: readonly FileUse[]): readonly Rule[] {
  return uses.map(({ called: name, begins, ends, inParts }) => {
    const [first] = begins;
    const parts = inParts
      ? `above 16 MB in parts of 8 MB (the store takes none below 5 MB but the last); after a break ${first ? called([first]) : "it"} by the same id answers the addresses of those that are missing`
      : "one request, repeated whole";
    const steps = [first ? called([first]) : "", "the file to the store", called(ends)].filter(
      (each) => each !== "",
    );
    return rule(
      "Sending",
      `${name}: ${steps.join(" → ")}; ${parts}; ${
        ground.has("browser") ? "the page warns before it is left" : "goes on when the app is left"
      }`,
      inParts ? "a line breaks within 37.5 MB" : "a picture is sent in a second or two",
      `${name}: ${steps.map((each) => (each === "the file to the store" ? "store" : each)).join(" → ")}${inParts ? ", above 16 MB in parts of 8 MB, only those that are missing" : ""}`,
    );
  });
}

/** What is taken: things that are pictures by their name, and pictures for the others. */
function taken(uses: readonly FileUse[]): string {
  const looks = (each: FileUse) => isPicture.test(each.yours) || isVideo.test(each.yours);
  const others = uses.filter((each) => !looks(each));
  const films = others.some(({ holds }) => holds.has("video"));
  return listed([
    ...uses.filter(looks).map(({ yours }) => yours),
    ...(others.length > 0
      ? [
          `${films ? "pictures and videos" : "pictures"} for ${listed(others.map(({ yours }) => yours))}`,
        ]
      : []),
  ]);
}

/** A picture is taken on the spot. */
export const camera: Builder = (ground) => {
  const words = askedInText.camera;
  const asking = words ? ground.requirements.filter(({ data }) => asksFor(words, data.text)) : [];
  const uses = filesOf(ground).filter(({ holds }) => holds.has("picture") || holds.has("video"));
  if (ground.surface.data.kind === "desktop" && asking.length === 0) return undefined;
  if (ground.has("browser") && asking.length === 0) return undefined;
  if (uses.length === 0 && asking.length === 0) return undefined;
  const screens = distinct(uses.flatMap((each) => each.screens));
  const scanned =
    scannedThing.exec(asking.map(({ data }) => data.text).join(" · "))?.[0].replace(/s$/, "") ??
    "code";
  const scans = asking.some(({ data }) => /\bscan/i.test(data.text));
  const filmed = uses.filter(({ holds }) => holds.has("video"));
  const names = listed(uses.map((each) => each.called));
  const what = [
    ...(uses.length > 0 ? [`while you take ${taken(uses)}`] : []),
    ...(scans ? [`while you scan a ${scanned}`] : []),
  ];
  return {
    kind: "camera",
    name: "Camera",
    for: uses.length > 0 ? uses.map(({ field }) => field.ref) : asking.map(({ ref }) => ref),
    screens,
    ...(what.length > 0
      ? {
          reasons: {
            NSCameraUsageDescription: `${ground.product} uses the camera ${what.join(", and ")}.`,
            ...(filmed.length > 0
              ? {
                  NSMicrophoneUsageDescription: `${ground.product} records the sound of the videos that you take for ${listed(filmed.map((each) => each.yours))}.`,
                }
              : {}),
          },
        }
      : {}),
    declares: [
      ...(filmed.length > 0 ? [ios("reason", "NSMicrophoneUsageDescription")] : []),
      // The system's own camera needs no permission; an app that scans shows the picture itself.
      ...(scans ? [permission("CAMERA")] : []),
    ],
    asked: "first use",
    rules: [
      usual(
        "Question",
        `as it is tapped on ${namesOf(screens) || "the screen that scans"}, never at start${ground.has("android") && !scans ? "; on Android the system's camera takes it, without a question" : ""}`,
        "what it is for is seen then",
      ),
    ],
    fallback: scans && uses.length === 0 ? "typed in" : "from the library",
    tests: [
      test(
        "the camera is refused",
        `${names || "the code"} can still be given ${scans && uses.length === 0 ? "by hand" : "from the library"}`,
      ),
    ],
  };
};

/** Pictures and videos that are there already. */
export const mediaLibrary: Builder = (ground) => {
  const uses = filesOf(ground).filter(({ holds }) => holds.has("picture") || holds.has("video"));
  if (uses.length === 0) return undefined;
  const screens = distinct(uses.flatMap((each) => each.screens));
  const names = listed(uses.map((each) => each.called));
  const [first] = uses;
  return {
    kind: "media-library",
    name: ground.has("browser") ? "Pictures to upload" : "Pictures and videos of the phone",
    for: uses.map(({ field }) => field.ref),
    screens,
    rules: [
      ...pictureRules(ground, uses),
      ...videoRules(ground, uses),
      ...uploadRules(ground, uses),
    ],
    fallback: ground.has("browser") ? "none needed" : "by the camera",
    tests: [
      test(
        `a picture of 12 MP with a place in its EXIF is given as ${first?.called ?? names}`,
        `${edge} px along the longer edge arrive, and exiftool finds no GPS`,
      ),
      ...(ground.has("browser")
        ? []
        : [
            test(
              `the app is ended in the midst of sending ${first?.called ?? names}`,
              "it is complete without a further tap",
            ),
          ]),
    ],
  };
};

/** Files that are no pictures. */
export const files: Builder = (ground) => {
  const uses = filesOf(ground).filter(({ holds }) => holds.has("file"));
  if (uses.length === 0) return undefined;
  const screens = distinct(uses.flatMap((each) => each.screens));
  const names = listed(uses.map((each) => each.called));
  const alone = uses.filter(({ holds }) => !holds.has("picture") && !holds.has("video"));
  return {
    kind: "files",
    name: "Files",
    for: uses.map(({ field }) => field.ref),
    screens,
    rules: [
      usual(
        "What is read",
        `the one file that was chosen for ${names}, copied before the picker's access ends`,
        `${uses.map(({ field }) => idOf(field.ref)).join(", ")} ${uses.length > 1 ? "take" : "takes"} single files`,
      ),
      ...uploadRules(ground, alone),
    ],
    fallback: "added later",
    tests: [
      test(
        `a file that lies in a cloud drive and is not there yet is chosen for ${names}`,
        "it is fetched with its progress shown, or the fault is",
      ),
    ],
  };
};

export const microphone: Builder = (ground): Built | undefined => {
  const words = askedInText.microphone;
  const asking = words ? ground.requirements.filter(({ data }) => asksFor(words, data.text)) : [];
  const uses = filesOf(ground).filter(({ holds }) => holds.has("audio"));
  if (asking.length === 0) return undefined;
  const found =
    recordedThing.exec(asking.map(({ data }) => data.text).join(" · "))?.[0].toLowerCase() ??
    "sound";
  const screens = distinct(uses.flatMap((each) => each.screens));
  return {
    kind: "microphone",
    name: "Microphone",
    for: asking.map(({ ref }) => ref),
    screens,
    stated: true,
    reasons: {
      NSMicrophoneUsageDescription: `${ground.product} listens only while you record ${found}.`,
    },
    asked: "first recording",
    rules: [
      usual(
        "Form",
        `AAC, mono, 32 kbit/s: 1 min = 32 × 60 / 8 = 240 kB (assumed)`,
        `${found}: speech`,
      ),
      usual(
        "Interruption",
        "a call ends the recording, and what there is stays as a draft",
        "the system takes the microphone",
      ),
    ],
    fallback: "text instead",
    tests: [test("a call comes in while it records", "what was said before is there to be sent")],
  };
};
