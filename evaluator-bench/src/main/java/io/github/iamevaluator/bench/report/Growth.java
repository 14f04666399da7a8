package io.github.iamevaluator.bench.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The picture of how a decision's cost grows with the statements on one action: both axes logarithmic. */
record Growth(Results results) {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 440;
    private static final int LEFT = 80;
    private static final int BOTTOM = 390;
    private static final int TOP = 30;
    private static final int RIGHT = 690;
    private static final int DECADES_X = 4;
    private static final int DECADES_Y = 6;

    /** An SVG; without curves if nothing was measured. */
    String svg() {
        List<String> parts = new ArrayList<>();
        parts.add(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"13\"><rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>",
                WIDTH,
                HEIGHT));
        for (int decade = 0; decade <= DECADES_X; decade++) {
            double x = x(Math.pow(10, decade + 1));
            parts.add(line(x, TOP, x, BOTTOM));
            parts.add(text(
                    x, BOTTOM + 20, "middle", String.format(Locale.ROOT, "%,d", (int) Math.pow(10, decade + 1))));
        }
        for (int decade = 0; decade <= DECADES_Y; decade++) {
            double y = y(Math.pow(10, decade + 1));
            parts.add(line(LEFT, y, RIGHT, y));
            parts.add(text(LEFT - 8, y + 4, "end", nanos(decade + 1)));
        }
        parts.add(text(
                (LEFT + RIGHT) / 2.0, HEIGHT - 8, "middle", "statements on one action, all attached to the caller"));
        parts.add(text(LEFT, TOP - 12, "start", "time of a decision"));
        parts.addAll(curve("loop", "#b4552d", "loop"));
        parts.addAll(curve("indexed", "#1f6fb2", "IAM Evaluator"));
        parts.add("</svg>");
        return String.join("\n", parts) + "\n";
    }

    private List<String> curve(String engine, String colour, String label) {
        List<Measured> points = results.all().stream()
                .filter(result -> result.is("DecideBench.decide")
                        && result.parameter("scenario").equals("hotAction")
                        && result.parameter("engine").equals(engine)
                        && result.parameter("api").equals("string"))
                .sorted(Comparator.comparingInt(Growth::statements))
                .toList();
        List<String> parts = new ArrayList<>();
        StringBuilder path = new StringBuilder();
        for (Measured point : points) {
            double x = x(statements(point));
            double y = y(point.nanos());
            path.append(path.isEmpty() ? 'M' : 'L').append(String.format(Locale.ROOT, "%.1f %.1f", x, y));
            parts.add(
                    String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>", x, y, colour));
        }
        if (!points.isEmpty()) {
            Measured last = points.get(points.size() - 1);
            parts.add("<path d=\"" + path + "\" fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"2\"/>");
            parts.add(text(x(statements(last)) - 8, y(last.nanos()) - 10, "end", label));
        }
        return parts;
    }

    private static int statements(Measured result) {
        return Integer.parseInt(result.parameter("statements"));
    }

    private static double x(double statements) {
        return LEFT + (Math.log10(statements) - 1) * (RIGHT - LEFT) / DECADES_X;
    }

    private static double y(double nanos) {
        return BOTTOM - (Math.log10(nanos) - 1) * (BOTTOM - TOP) / DECADES_Y;
    }

    private static String nanos(int decade) {
        String number = "1" + "0".repeat(decade % 3);
        return number + (decade < 3 ? " ns" : decade < 6 ? " µs" : " ms");
    }

    private static String line(double x1, double y1, double x2, double y2) {
        return String.format(
                Locale.ROOT, "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>", x1, y1, x2, y2);
    }

    private static String text(double x, double y, String anchor, String text) {
        return String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, text);
    }
}
