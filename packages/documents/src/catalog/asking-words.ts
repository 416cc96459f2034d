/** What a sentence forbids, checks or works out is not met by the operation that it is about. */
export const bars =
  /\b(?:prevent|reject|refus|block|valid|invalid|must not|cannot|can not|can't|not be|no longer|never|only|unless|without|ensure|calculat|recalculat|comput|derive|aggregat|total|average|percent|concurren|simultaneous|duplicate|limit|at least|at most|maximum|minimum|automatic|remind|notif)/i;

/** Other words for what an effect does. */
export const verbsOf: Readonly<Record<string, readonly string[]>> = {
  read: ["view", "see", "open", "access", "browse", "click", "select", "list"],
  create: ["create", "add", "submit", "record"],
  update: ["edit", "update", "change", "modify"],
  delete: ["delete", "remove"],
};

/** Words that belong to a verb: "click on", "access to". */
export const particles: ReadonlyMap<string, string> = new Map([
  ["click", "on"],
  ["access", "to"],
]);

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** What stands behind one of these is not the object of the verb before it. */
export const barriers = words(
  "for of from to into in on with by when if that which and or . , ; : ( ) ! ?",
);

/** What may follow an object; another noun would make it a part of that noun's name. */
export const behindObjects = words(
  "by with for from to in into on at as and or that which who when if is are history histories detail details list lists catalog catalogs catalogue catalogues information record records page card cards",
);
