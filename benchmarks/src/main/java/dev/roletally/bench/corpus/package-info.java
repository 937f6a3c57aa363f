/**
 * What is measured on: seeded roles and profiles of three kinds, each with the vocabulary that they
 * speak.
 *
 * <p>Entry type: {@link dev.roletally.bench.corpus.Corpus}. Invariant: role {@code i} and profile
 * {@code i} of a corpus are functions of its name and {@code i} alone, so that corpora of any size
 * begin alike and are made in any order.
 *
 * <ul>
 *   <li><i>standard</i> and <i>hard</i> follow the prototypes' corpora: {@link
 *       dev.roletally.bench.corpus.SyntheticCorpus} draws concepts from {@link
 *       dev.roletally.bench.corpus.SyntheticVocabulary} as {@link dev.roletally.bench.corpus.Shape}
 *       says.
 *   <li><i>real</i> is resampled: {@link dev.roletally.bench.corpus.Census} counts what the reader
 *       read out of real postings, {@link dev.roletally.bench.corpus.Counts} keeps the counts and
 *       no word of the postings, and {@link dev.roletally.bench.corpus.ResampledCorpus} draws roles
 *       from them.
 * </ul>
 */
package dev.roletally.bench.corpus;
