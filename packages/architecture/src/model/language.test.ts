import { describe, expect, it } from "vitest";
import { inSentence, listed, one, past, several, wordsOf } from "./language.ts";

describe("language", () => {
  it.each([
    ["create", "created"],
    ["cancel", "cancelled"],
    ["ship", "shipped"],
    ["pay", "paid"],
    ["reply", "replied"],
    ["play", "played"],
    ["check out", "checked out"],
    ["send", "sent"],
    ["constructor", "constructored"],
    ["partly refund", "partly refunded"],
    ["apply", "applied"],
  ])("puts %s into the past", (verb, expected) => {
    expect(past(verb)).toBe(expected);
  });

  it.each([
    ["Order line", "order line"],
    ["API", "API"],
    ["iOS device", "iOS device"],
    ["URL List", "URL list"],
  ])("writes %s inside of a sentence", (name, expected) => {
    expect(inSentence(name)).toBe(expected);
  });

  it.each([
    [{ name: "Opening hours" }, "opening hours"],
    [{ name: "Opening hours", plural: "Opening hours" }, "opening hours"],
    [{ name: "Series" }, "a series"],
    [{ name: "Order status" }, "an order status"],
    [{ name: "Address" }, "an address"],
  ])("gives %j an article only where it is one", (concept, expected) => {
    expect(one(concept)).toBe(expected);
  });

  it("counts and lists", () => {
    expect(several({ name: "Category" })).toBe("categories");
    expect(several({ name: "Person", plural: "People" })).toBe("people");
    expect(one({ name: "Order" })).toBe("an order");
    expect(one({ name: "User" })).toBe("a user");
    expect(one({ name: "One-time key" })).toBe("a one-time key");
    expect(one({ name: "Upload" })).toBe("an upload");
    expect(listed(["a", "b", "c"])).toBe("a, b and c");
    expect(listed(["a", "b", "c", "d"], 3)).toBe("a, b and 2 more");
    expect(listed([])).toBe("");
  });

  it("compares words in the singular", () => {
    expect(wordsOf("Order-Lines of Users")).toEqual(["order", "line", "of", "user"]);
  });
});
