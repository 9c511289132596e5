package io.shoumi.detector.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Aho and Corasick's automaton over UTF-16 units: reports every occurrence of every word, overlapping ones too. */
public final class WordMatcher {

    /** Receives each occurrence. */
    @FunctionalInterface
    public interface Sink {
        /** The word of that number stands at {@code start} to {@code end}, exclusive. */
        void found(int word, int start, int end);
    }

    private static final int ROOT = 0;
    private static final int NONE = -1;

    private final Transitions transitions;
    private final int[] rootNext = new int[65536];
    private final int[] fallback;
    private final int[] wordAt;
    private final int[] shorter;
    private final int[] sameAs;
    private final int[] lengths;

    public WordMatcher(List<String> words) {
        int statesMax = words.stream().mapToInt(String::length).sum() + 1;
        transitions = new Transitions(statesMax);
        fallback = new int[statesMax];
        wordAt = filled(statesMax);
        shorter = filled(statesMax);
        sameAs = filled(words.size());
        lengths = words.stream().mapToInt(String::length).toArray();
        int[] parent = new int[statesMax];
        char[] label = new char[statesMax];
        int states = 1;
        for (int word = 0; word < words.size(); word++) {
            int state = ROOT;
            for (char c : words.get(word).toCharArray()) {
                int next = transitions.get(state, c);
                if (next == NONE) {
                    next = states++;
                    transitions.put(state, c, next);
                    parent[next] = state;
                    label[next] = c;
                }
                state = next;
            }
            sameAs[word] = wordAt[state];
            wordAt[state] = lengths[word] == 0 ? NONE : word;
        }
        link(states, parent, label);
    }

    private static int[] filled(int size) {
        int[] array = new int[size];
        Arrays.fill(array, NONE);
        return array;
    }

    /** By depth, so that a state's fallback is finished before the state. */
    private void link(int states, int[] parent, char[] label) {
        int[] depth = new int[states];
        for (int state = 1; state < states; state++) {
            depth[state] = depth[parent[state]] + 1;
        }
        List<Integer> order = IntStream.range(1, states)
                .boxed()
                .sorted(Comparator.comparingInt(state -> depth[state]))
                .toList();
        for (int state : order) {
            if (depth[state] == 1) {
                rootNext[label[state]] = state;
            } else {
                fallback[state] = next(fallback[parent[state]], label[state]);
            }
            shorter[state] = wordAt[fallback[state]] == NONE ? shorter[fallback[state]] : fallback[state];
        }
    }

    private int next(int state, char c) {
        int from = state;
        while (from != ROOT) {
            int next = transitions.get(from, c);
            if (next != NONE) {
                return next;
            }
            from = fallback[from];
        }
        return rootNext[c];
    }

    /** Runs over the text once. */
    public void scan(CharSequence text, Sink sink) {
        int state = ROOT;
        for (int i = 0; i < text.length(); i++) {
            state = next(state, text.charAt(i));
            int ending = wordAt[state] == NONE ? shorter[state] : state;
            while (ending > ROOT) {
                report(ending, i + 1, sink);
                ending = shorter[ending];
            }
        }
    }

    private void report(int state, int end, Sink sink) {
        for (int word = wordAt[state]; word != NONE; word = sameAs[word]) {
            sink.found(word, end - lengths[word], end);
        }
    }
}
