import { nodeScheme } from "@planc/core/markdown";
import GithubSlugger from "github-slugger";
import type { Link, Root, RootContent } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { SKIP, visit } from "unist-util-visit";
import type { ArrangedDocument, Contribution } from "./arrange.ts";

/** A document as a syntax tree: title, then each section under a heading of depth 2. */
export interface DocumentTree {
  readonly path: string;
  readonly root: Root;
}

interface Home {
  readonly path: string;
  readonly anchor: string;
}

/**
 * Builds the trees and turns links to nodes into links to their homes. The home of a node is the heading
 * that names it, else the section whose table or list has it in front; links from there, and to nodes
 * without a home, become plain text.
 */
export function linkNodes(
  documents: readonly ArrangedDocument[],
  productName: string,
): readonly DocumentTree[] {
  const trees = documents.map((each) => ({ path: each.path, root: treeOf(each, productName) }));
  const homes = findHomes(trees);
  for (const tree of trees) resolve(tree, homes);
  return trees;
}

function treeOf({ title, sections }: ArrangedDocument, productName: string): Root {
  const heading = (depth: 1 | 2, value: string): RootContent => ({
    type: "heading",
    depth,
    children: [{ type: "text", value }],
  });
  return {
    type: "root",
    children: [
      heading(1, `${title}: ${productName}`),
      ...sections.flatMap((each) => [
        heading(2, each.title),
        ...(each.audience === undefined ? [] : [audienceLine(each.audience)]),
        ...thaw(each.blocks),
      ]),
    ],
  };
}

/** Who a section is written for, where the pack's outline says it. */
function audienceLine(audience: string): RootContent {
  const value = `For ${audience}.`;
  return {
    type: "paragraph",
    children: [{ type: "emphasis", children: [{ type: "text", value }] }],
  };
}

/** A copy that may be changed: links are rewritten in place, and the plan's own nodes are frozen. */
function thaw(blocks: Contribution["blocks"]): RootContent[] {
  return structuredClone(blocks) as RootContent[];
}

function findHomes(trees: readonly DocumentTree[]): ReadonlyMap<string, Home> {
  const strong = new Map<string, Home>();
  const weak = new Map<string, Home>();
  for (const { path, root } of trees) {
    const slugger = new GithubSlugger();
    let anchor = "";
    visit(root, (node) => {
      if (node.type === "heading") {
        anchor = slugger.slug(textOf(node));
        const target = node.children.find(isNodeLink)?.url;
        if (target !== undefined && !strong.has(target)) strong.set(target, { path, anchor });
        return SKIP;
      }
      const front =
        node.type === "tableRow"
          ? node.children[0]?.children[0]
          : node.type === "listItem" && node.children[0]?.type === "paragraph"
            ? node.children[0].children[0]
            : undefined;
      if (front !== undefined && isNodeLink(front) && !weak.has(front.url)) {
        weak.set(front.url, { path, anchor });
      }
      return undefined;
    });
  }
  return new Map([...weak, ...strong]);
}

function isNodeLink(node: { readonly type: string }): node is Link {
  return node.type === "link" && "url" in node && String(node.url).startsWith(nodeScheme);
}

function resolve({ path, root }: DocumentTree, homes: ReadonlyMap<string, Home>): void {
  const slugger = new GithubSlugger();
  let here = "";
  visit(root, (node, index, parent) => {
    if (node.type === "heading") here = slugger.slug(textOf(node));
    if (!isNodeLink(node) || parent === undefined || index === undefined) return undefined;
    const home = homes.get(node.url);
    if (home === undefined || (home.path === path && home.anchor === here)) {
      parent.children.splice(index, 1, ...node.children);
      return index + node.children.length;
    }
    node.url = `${home.path === path ? "" : relative(path, home.path)}#${home.anchor}`;
    return SKIP;
  });
}

/** The path of one file of the plan as seen from another. */
export function relative(from: string, to: string): string {
  const base = from.split("/").slice(0, -1);
  const target = to.split("/");
  let shared = 0;
  while (shared < base.length && shared < target.length - 1 && base[shared] === target[shared])
    shared++;
  return [...base.slice(shared).map(() => ".."), ...target.slice(shared)].join("/");
}
