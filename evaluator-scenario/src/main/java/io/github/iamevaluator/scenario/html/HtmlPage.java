package io.github.iamevaluator.scenario.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The frame of a self-contained HTML page: colours for light, dark and print, tables, and a content security policy that
 * lets nothing be loaded and no script run but the page's own, known by its SHA-256. Whoever writes the body escapes text
 * from elsewhere with {@link HtmlText}.
 *
 * <p>Colours for further styles: {@code --page --ink --faint --line --panel --accent}, and behind text
 * {@code --good --some --bad}; each pair of ink and background has a contrast of 4.5 to 1 at least.
 *
 * @param title the name of the page, as plain text
 * @param style CSS that follows that of the frame; "" for none
 * @param script JavaScript that runs when the body is there; "" for none
 */
public record HtmlPage(String title, String style, String script) {

    private static final String STYLE = """
            :root { color-scheme: light dark; --page: #fff; --panel: #f5f6f8; --ink: #1c1e21; --faint: #5b6270;
              --line: #d5d9de; --accent: #0b57d0; --good: #d3f0d6; --some: #fdeeb5; --bad: #fbd5d3; }
            @media (prefers-color-scheme: dark) {
              :root { --page: #16181b; --panel: #1f2226; --ink: #e4e6ea; --faint: #9aa2ad; --line: #363b42;
                --accent: #8ab4f8; --good: #1d4425; --some: #544715; --bad: #5d2523; }
            }
            * { box-sizing: border-box; }
            body { margin: 2rem auto; max-width: 72rem; padding: 0 1rem; background: var(--page); color: var(--ink);
              font: 15px/1.5 system-ui, sans-serif; }
            h1 { font-size: 1.5rem; } h2 { font-size: 1.05rem; margin: 2.5rem 0 0; overflow-wrap: anywhere; }
            table { border-collapse: collapse; width: 100%; }
            td, th { border-bottom: 1px solid var(--line); padding: .25rem .5rem; text-align: left; overflow-wrap: anywhere; }
            p { margin: .25rem 0; } .faint { color: var(--faint); } a { color: inherit; }
            :focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
            pre, code { font: 13px/1.5 ui-monospace, monospace; }
            @media print { :root { color-scheme: light; --page: #fff; --panel: #fff; --ink: #000; --faint: #444; }
              body { margin: 0; max-width: none; } }
            """;

    /** A page without styles of its own and without script. */
    public static HtmlPage of(String title) {
        return new HtmlPage(title, "", "");
    }

    /** This page with these styles after those of the frame. */
    public HtmlPage withStyle(String css) {
        return new HtmlPage(title, css, script);
    }

    /** This page with this script. */
    public HtmlPage withScript(String javaScript) {
        return new HtmlPage(title, style, javaScript);
    }

    /** Everything up to the body's first element. */
    public String head() {
        String scripts = script.isEmpty() ? "" : "; script-src 'sha256-" + sha256(script) + "'";
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'"
                + scripts + "\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<title>" + HtmlText.escape(title) + "</title>\n"
                + "<style>\n" + STYLE + style + "</style>\n</head>\n<body>\n";
    }

    /** Everything after the body's last element. */
    public String end() {
        return (script.isEmpty() ? "" : "<script>" + script + "</script>\n") + "</body>\n</html>\n";
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
