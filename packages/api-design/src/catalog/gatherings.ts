/**
 * Of two things that each have many of the other, people say through one which belong together: through what
 * gathers things that are there without it, then what is made of others, last what things are filed under.
 * Names by their last word.
 */
export const gathering: ReadonlyMap<string, number> = new Map(
  (
    [
      [
        3,
        "album basket board bundle campaign cart checklist collection crew folder gallery group itinerary kit league list menu order outfit plan playlist portfolio promotion quiz recommendation set shipment shortlist squad team tour tournament trip wishlist workout workspace",
      ],
      [
        2,
        "article book class course curriculum dish event exercise lesson package post product program programme project recipe release route schedule series survey syllabus test",
      ],
      [
        -2,
        "allergen amenity author category component equipment feature genre guest ingredient item keyword label material member nutrient part participant person photo skill speaker sponsor tag tool topic topping track vendor",
      ],
    ] as const
  ).flatMap(([rank, words]) => words.split(" ").map((word) => [word, rank] as const)),
);

/** Rows that the system writes as things happen; nobody sends them with a thing. */
export const written =
  /\b(?:activity|attempt|audit|change|click|consent|event|history|impression|log|log entry|movement|notification|open|record|session|token|usage|use|view|visit)s?$/i;

/** Ways in which people come into a group by their own doing, so that nobody puts them there. */
export const comingIn =
  /^(?:accept|apply|decline|enrol|enroll|invite|join|leave|request|rsvp|subscribe|unsubscribe)$/;
