import { type Confirmed, type Drawn, type DrawnComponent, namesOf, ofKinds } from "../drawn.ts";
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
    const stores = ofKinds(drawn, "object-store");
    const store = stores[0]?.data.technology ?? "the store of the files";
    const toStore = ofKinds(drawn, "service").flatMap((service) =>
      drawn.connections.flatMap(({ data }) =>
        data.from === service.ref && stores.some((each) => each.ref === data.to)
          ? [{ service, does: data.purpose }]
          : [],
      ),
    );
    const playing = toStore.filter(({ does }) => /playlists/.test(does));
    const signing = (playing.length > 0 ? playing : toStore).map(({ service }) => service);
    // Of several the one writes it that has the video, and the others have pictures alone.
    const writes =
      playing.length > 0
        ? namesOf(signing)
        : signing.length > 1
          ? "The one that hands out the address of the video itself"
          : `What hands out addresses of files (${signing.length > 0 ? namesOf(signing) : "the server"})`;
    const waits = workers
      .flatMap(({ data }) => data.responsibilities)
      .some((each) => /hands messages to/.test(each));
    return {
      positive: [
        `${worker} makes a small form of each picture that it is told of, which lists show; the answer has its address beside that of the file.`,
        `Of a video it makes 1080, 720 and 480 lines (assumed) in pieces of six seconds with a playlist (HLS); a player begins with the first piece and goes to the quality that the line bears. ${
          behind
            ? `${behind} hands out the pieces by signed cookies for the folder of one video, as no address of a piece can be signed in a playlist that stays the same.`
            : `Whoever may read the video asks for its playlist. ${writes} writes it into ${store} for each asking, with an address of each piece that is signed for an hour, and it is deleted after a day: nothing has to stand in front of the files.`
        }`,
      ],
      negative: [
        `A video takes minutes of a processor (a judgement), of which the load that ${worker} is counted with has nothing: while one is made, ${waits ? "pushes and other jobs" : "its other jobs"} have what it leaves of the instance.`,
        ...untold(drawn, workers).map(
          (each) =>
            `Open: no event tells ${worker} of a new ${each}, so that no smaller form of one is made yet.`,
        ),
        "An encoder reads files that strangers send: a hole in it is a hole in the worker.",
        ...(behind
          ? []
          : [
              "A minute of video is ten pieces in each quality: the playlists of one of ten minutes are 300 signed addresses, and who pauses for more than an hour asks for them anew.",
            ]),
      ],
      mitigation: [
        `Videos have a queue of their own; where ${worker} gets a second instance, that one takes from it alone.`,
        "FFmpeg runs as a program of its own with bounded time and memory and without a network, and is renewed with the image; with libx264 it is under the GPL.",
      ],
      confirmation: `On a phone whose line is throttled while a video plays the quality falls and the video goes on; ${
        behind
          ? "the same address without the cookie is refused."
          : "an address of a piece is refused after an hour."
      }`,
    };
  },
};

/** Files that a thing may be without, and that no event is about: they come after it was made. */
function untold(
  { fields, entities, events }: Drawn,
  workers: readonly DrawnComponent[],
): readonly string[] {
  const isTold = (ref: string) => workers.some((each) => each.ref === ref);
  return fields.flatMap(({ data }) => {
    if (data.type !== "file" || data.required) return [];
    const owner = entities.find(({ ref }) => ref === data.entity)?.data;
    const about = events.some(
      (each) =>
        each.data.concept === owner?.concept &&
        each.data.consumers.some(isTold) &&
        new RegExp(`upload|chang|updat|${data.name}`, "i").test(each.data.name),
    );
    return owner && !about
      ? [`${data.name.replaceAll("_", " ")} of a ${owner.name.toLowerCase()}`]
      : [];
  });
}
