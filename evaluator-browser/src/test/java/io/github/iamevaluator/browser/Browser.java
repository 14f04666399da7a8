package io.github.iamevaluator.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Chromium without a window, with one page. The programs are those of {@code CHROMIUM} and {@code CHROMEDRIVER}, and else
 * where Debian has them.
 */
final class Browser implements AutoCloseable {

    /** The colours that the reader's system wants. */
    enum Scheme {
        DARK(0),
        LIGHT(1);

        private final int setting;

        Scheme(int setting) {
            this.setting = setting;
        }
    }

    /** Texts whose contrast with what is behind them is less than 4.5 to 1 (WCAG 2.2, 1.4.3), each once. */
    private static final String FAINT_TEXTS = """
            const parse = c => c.match(/[\\d.]+/g).map(Number);
            const light = c => { const [r, g, b] = parse(c).slice(0, 3).map(v => v / 255)
                .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
            const behind = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor;
                const p = parse(c); if (p.length < 4 || p[3] > 0) return c; } return 'rgb(255, 255, 255)'; };
            const faint = new Set();
            const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (walk.nextNode()) { const text = walk.currentNode; const e = text.parentElement;
              if (!text.data.trim() || !e.checkVisibility()) continue;
              const a = light(getComputedStyle(e).color), b = light(behind(e));
              const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
              if (contrast < 4.5) faint.add(contrast.toFixed(2) + ' ' + e.className + ' ' + text.data.trim()); }
            return [...faint];
            """;

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Opens a file. */
    static Browser open(Path page, Scheme scheme) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("CHROMIUM", "/usr/bin/chromium"));
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--blink-settings=preferredColorScheme=" + scheme.setting);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of(program("CHROMEDRIVER", "/usr/bin/chromedriver"))
                        .toFile())
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.get(page.toUri().toString());
        return new Browser(driver);
    }

    /** Opens a file in a wide window. */
    static Browser openWide(Path page, Scheme scheme) {
        Browser browser = open(page, scheme);
        browser.resize(1400, 1000);
        return browser;
    }

    /** Makes the window so many pixels wide. */
    void resize(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** What the browser complains about: what it refused to load or to run, and errors of scripts. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** What the page asked of a network or another file. */
    List<String> loaded() {
        return strings("return performance.getEntriesByType('resource').map(one => one.name)");
    }

    /** Texts that are hard to read. */
    List<String> faintTexts() {
        return strings(FAINT_TEXTS);
    }

    /** What a script returns, a list, as texts. */
    List<String> strings(String script) {
        Object result = driver.executeScript(script);
        return result instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : Stream.ofNullable(result).map(String::valueOf).toList();
    }

    /** What a script returns, a number. */
    long number(String script) {
        return Long.parseLong(strings(script).get(0));
    }

    /** The elements that a CSS selector finds. */
    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Presses a key. */
    void press(CharSequence key) {
        new Actions(driver).sendKeys(key).perform();
    }

    /** Presses Tab until an element that fits a CSS selector has the focus; whether one came to have it. */
    boolean tabTo(String selector, int mostTimes) {
        for (int i = 0; i < mostTimes; i++) {
            press(Keys.TAB);
            WebElement focused = driver.switchTo().activeElement();
            if (driver.findElements(By.cssSelector(selector)).contains(focused)) {
                return true;
            }
        }
        return false;
    }

    /** The element that has the focus. */
    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Where the page is, with its fragment. */
    String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static String program(String variable, String usual) {
        String program = Optional.ofNullable(System.getenv(variable)).orElse(usual);
        if (!Files.isExecutable(Path.of(program))) {
            throw new IllegalStateException("there is no " + program + "; install it, or name it in " + variable);
        }
        return program;
    }
}
