/** How people use a button, by any form of the verb. */
export const pressing = /^(?:click|tap|press|hit|choose|select|click on|push)(?:s|es|ed|ing)?$/;

/** What stands on buttons that says nothing without the thing that it is about. */
export const plainLabels: ReadonlySet<string> = new Set(
  "submit save confirm cancel close apply add create send update continue order book register reset set move open enter".split(
    " ",
  ),
);

/** Last words of what leads somewhere else. */
export const linkHeads: ReadonlySet<string> = new Set(
  "link url shortlink alias code redirect slug".split(" "),
);

/** Words in front of a link that is a step of something else. */
export const passingLinks: ReadonlySet<string> = new Set(
  "verification reset password invitation invite magic login sign-in signup registration activation confirmation recovery unsubscribe navigation menu page footer help back email e-mail".split(
    " ",
  ),
);
