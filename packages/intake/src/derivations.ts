/** Why nodes of this plugin exist that were not read as they stand. */
export const derivations = {
  "completed-by-domain":
    "the text names it, and what the text leaves open of it follows from the domain of the product",
  "cardinality-inferred":
    "the text ties the two together, and how many of each follows from how it names them",
  "association-by-deed":
    "a thing that is what people do to another is of that person and of that other thing",
  "guests-buy": "buying without an account is done by somebody who has none",
  "guests-see-goods": "who may fill a cart without an account sees what is sold",
  "ones-own-thing": "what is kept for one person alone is of those who use it",
  "thing-of-group":
    "where roles are had in a group each, what hangs on nothing else is a thing of the group",
  "holder-is-seen": "who puts items into something sees it with them",
  "managing-is-all": "who manages a thing creates, views, changes and removes it",
  "availability-by-day":
    "what others take for a day is free or taken by what was taken for that day",
  "free-or-taken": "what a sentence says a thing can be is what its availability can be",
  "one-active": "of a status of which nothing tells more, the one that counts is its value",
  "availability-is-shown":
    "a thing that is free on one day and taken on another is looked at with the day that is meant",
  "change-history": "changes of a thing that people want to see afterwards are kept one by one",
  "set-aside-for-people": "what is set aside for people to look at can be listed and read by them",
  "files-one-by-one":
    "each of several files of a thing is put in and taken out by itself, by who makes the thing",
  "has-by-definition":
    "what the text says that a thing is comes with what every such thing has: a vector its numbers and its model, a piece of text the text, a file its path and the place that it lies in",
  "made-inside": "what is made with one thing in front of somebody is made for that thing",
  "kept-with-what-needs-it":
    "what a thing cannot be without, and nobody is said to keep, is kept by who keeps the thing",
  "kept-is-looked-after":
    "what is kept, in a text that names no deed, is put in, looked at, changed and taken out by who uses it",
  "bought-as-agreed":
    "what a purchase needs for what the text asks of it: the sum that was agreed to, and the count of what is used up",
  "points-by-entries":
    "a sum of points that an order adds to and its cancellation takes from is shown by what made it",
  "move-without-cause":
    "what brings a thing into a state, where the text has the state and nothing that leads to it",
  "member-gets-role": "a member's role is changed by whoever adds members",
  "owner-hands-over": "the owner of a group hands it over to one of its members",
  "way-back": "what takes a thing back to the state that it began in, where its life cycle lets it",
  "recorded-in-passing":
    "what is kept of each who comes by is recorded as they come by, where nobody is said to make it",
  "made-without-cause": "what goes through states and is made by nobody comes in by an operation",
  "used-is-kept": "what something is used on keeps which one it was",
  "one-for-the-same": "the text allows one of it, and no second, for the same things",
  "kind-from-technologies": "a technology that only one kind of product uses shows the kind",
  "kind-from-signs": "what the text says of how the product is used shows the kind",
  "kind-from-operations":
    "the repository offers operations to other programs, and shows no client of its own",
  "kind-by-default": "nothing in the text shows the kind of product",
  "question-from-repository":
    "the repository does the same thing in several ways, and the text does not say in which",
  "question-from-gap": "a fact that moves much of the plan is not in the text",
} as const;
