/**
 * What is measured on: seeded roles and profiles of some kinds, each with the vocabulary that they
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
 * </ul>
 */
package dev.roletally.bench.corpus;
