import * as z from "zod";

/** A model that turns text into vectors, and how many numbers a vector of it has. */
export const embeddingModelSchema = z.strictObject({
  name: z.string(),
  dimensions: z.int().min(1),
  source: z.url(),
});

/** Sizes as their makers state them, read on 2026-11-30. */
export const embeddingModels: readonly z.output<typeof embeddingModelSchema>[] = [
  {
    name: "text-embedding-3-small",
    dimensions: 1536,
    source: "https://platform.openai.com/docs/guides/embeddings",
  },
  {
    name: "text-embedding-3-large",
    dimensions: 3072,
    source: "https://platform.openai.com/docs/guides/embeddings",
  },
  {
    name: "text-embedding-ada-002",
    dimensions: 1536,
    source: "https://platform.openai.com/docs/guides/embeddings",
  },
  {
    name: "all-MiniLM-L6-v2",
    dimensions: 384,
    source: "https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2",
  },
  {
    name: "all-mpnet-base-v2",
    dimensions: 768,
    source: "https://huggingface.co/sentence-transformers/all-mpnet-base-v2",
  },
  {
    name: "nomic-embed-text",
    dimensions: 768,
    source: "https://huggingface.co/nomic-ai/nomic-embed-text-v1.5",
  },
  {
    name: "mxbai-embed-large",
    dimensions: 1024,
    source: "https://huggingface.co/mixedbread-ai/mxbai-embed-large-v1",
  },
  { name: "bge-m3", dimensions: 1024, source: "https://huggingface.co/BAAI/bge-m3" },
];

/**
 * Most numbers of a vector that pgvector indexes, in full and in half precision; https://github.com/pgvector/pgvector,
 * read on 2026-11-30.
 */
export const pgvectorLimits = { vector: 2000, halfvec: 4000 } as const;
