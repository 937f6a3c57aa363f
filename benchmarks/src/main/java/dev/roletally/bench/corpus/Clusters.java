package dev.roletally.bench.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Roles parted into families by the concepts that they name: spherical k-means over concepts
 * weighed by their rarity, begun from roles far from each other. Deterministic.
 */
final class Clusters {
  private static final int ROUNDS = 30;

  private final List<Map<String, Double>> points = new ArrayList<>();
  private final int[] cluster;

  private Clusters(List<Set<String>> concepts) {
    Map<String, Integer> frequency = new HashMap<>();
    concepts.forEach(of -> of.forEach(concept -> frequency.merge(concept, 1, Integer::sum)));
    for (Set<String> of : concepts) {
      Map<String, Double> point = new TreeMap<>();
      of.forEach(
          concept ->
              point.put(concept, Math.log((double) concepts.size() / frequency.get(concept))));
      points.add(unit(point));
    }
    this.cluster = new int[concepts.size()];
  }

  /** The number of the family of each role. */
  static int[] of(List<Set<String>> concepts, int families) {
    Clusters clusters = new Clusters(concepts);
    List<Map<String, Double>> centres = clusters.farApart(families);
    for (int round = 0; round < ROUNDS; round++) {
      int[] before = clusters.cluster.clone();
      clusters.assign(centres);
      if (round > 0 && Arrays.equals(before, clusters.cluster)) {
        break;
      }
      centres = clusters.centres(families);
    }
    return clusters.cluster;
  }

  /** Roles each of which is as far as can be from those before; the first names the most. */
  private List<Map<String, Double>> farApart(int families) {
    List<Map<String, Double>> centres = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < points.size(); i++) {
      next = points.get(i).size() > points.get(next).size() ? i : next;
    }
    double[] nearest = new double[points.size()];
    while (centres.size() < families) {
      centres.add(points.get(next));
      double best = Double.MAX_VALUE;
      for (int i = 0; i < points.size(); i++) {
        nearest[i] = Math.max(nearest[i], product(points.get(i), centres.get(centres.size() - 1)));
        // a role that names little is near to nothing, and no family
        if (nearest[i] < best && points.get(i).size() >= 5) {
          best = nearest[i];
          next = i;
        }
      }
    }
    return centres;
  }

  private void assign(List<Map<String, Double>> centres) {
    for (int i = 0; i < points.size(); i++) {
      double best = -1;
      for (int c = 0; c < centres.size(); c++) {
        double near = product(points.get(i), centres.get(c));
        if (near > best) {
          best = near;
          cluster[i] = c;
        }
      }
    }
  }

  private List<Map<String, Double>> centres(int families) {
    List<Map<String, Double>> centres = new ArrayList<>();
    for (int c = 0; c < families; c++) {
      Map<String, Double> sum = new TreeMap<>();
      for (int i = 0; i < points.size(); i++) {
        if (cluster[i] == c) {
          points.get(i).forEach((concept, weight) -> sum.merge(concept, weight, Double::sum));
        }
      }
      centres.add(unit(sum));
    }
    return centres;
  }

  private static double product(Map<String, Double> one, Map<String, Double> other) {
    double sum = 0;
    for (Map.Entry<String, Double> entry : one.entrySet()) {
      sum += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
    }
    return sum;
  }

  private static Map<String, Double> unit(Map<String, Double> point) {
    double length = Math.sqrt(product(point, point));
    Map<String, Double> unit = new TreeMap<>();
    point.forEach((concept, weight) -> unit.put(concept, length == 0 ? 0 : weight / length));
    return unit;
  }
}
