package se.stadig.indicators.disclosure;

import java.util.SortedMap;
import se.stadig.indicators.Figure;
import se.stadig.indicators.FigureName;

/** Time and memory of disclosure control for a nation: run by hand with the test class path. */
final class NationBench {
    private NationBench() {}

    public static void main(String[] arguments) {
        int units = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3700;
        long start = System.nanoTime();
        RandomTown nation = RandomTown.nation(1, units, 70);
        SortedMap<FigureName, Figure> figures = nation.figures();
        System.out.printf("%d units, %d figures, made in %.1f s%n", nation.units.size(), figures.size(), since(start));
        for (Disclosure.Depth depth : Disclosure.Depth.values()) {
            start = System.nanoTime();
            Disclosure disclosure = Disclosure.of(figures, nation.units, depth);
            System.out.printf("%s: %.1f s", depth, since(start));
            long[] counts = new long[Flag.values().length];
            figures.keySet().forEach(name -> counts[disclosure.flag(name).ordinal()]++);
            for (Flag flag : Flag.values()) {
                System.out.printf(", %s %.1f %%", flag, 100.0 * counts[flag.ordinal()] / figures.size());
            }
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            System.out.printf(", heap %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
