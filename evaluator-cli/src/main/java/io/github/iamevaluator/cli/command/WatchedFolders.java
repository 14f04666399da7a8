package io.github.iamevaluator.cli.command;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Watches folders by means of the operating system.
 *
 * <p>An editor that saves a file makes several changes; those within {@value #QUIET_MILLIS} ms of one another count as
 * one. Folders whose names begin with a dot are not watched.
 */
final class WatchedFolders implements ChangeSource {

    private static final int QUIET_MILLIS = 50;

    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();
    private final Set<Path> whole = new HashSet<>();
    private final Set<Path> files = new HashSet<>();

    private WatchedFolders(WatchService service) {
        this.service = service;
    }

    /** Watches nothing yet. */
    static WatchedFolders open() throws IOException {
        return new WatchedFolders(FileSystems.getDefault().newWatchService());
    }

    @Override
    public void watch(Set<Path> paths) throws IOException {
        files.clear();
        whole.clear();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                whole.addAll(foldersBelow(path));
            } else {
                files.add(path.toAbsolutePath().normalize());
            }
        }
        Set<Path> wanted = new HashSet<>(whole);
        files.stream()
                .flatMap(file -> Stream.ofNullable(file.getParent()))
                .filter(Files::isDirectory)
                .forEach(wanted::add);
        register(wanted);
    }

    private void register(Set<Path> wanted) throws IOException {
        folders.forEach((key, folder) -> {
            if (!wanted.contains(folder)) {
                key.cancel();
            }
        });
        folders.values().retainAll(wanted);
        for (Path folder : wanted) {
            folders.put(
                    folder.register(
                            service,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE),
                    folder);
        }
    }

    @Override
    public boolean awaitChange() {
        try {
            boolean changed = false;
            while (!changed) {
                changed = isOfInterest(service.take());
            }
            WatchKey more = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
            while (more != null) {
                more.pollEvents();
                more.reset();
                more = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
            }
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ClosedWatchServiceException stop) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }

    /** Takes the events of a key; a folder that is watched for some files only is of interest for these only. */
    private boolean isOfInterest(WatchKey key) {
        Path folder = folders.get(key);
        List<WatchEvent<?>> events = key.pollEvents();
        key.reset();
        if (folder == null || events.isEmpty()) {
            return false;
        }
        return whole.contains(folder)
                || events.stream()
                        .anyMatch(event -> event.kind() == StandardWatchEventKinds.OVERFLOW
                                || files.contains(folder.resolve(String.valueOf(event.context()))));
    }

    private static List<Path> foldersBelow(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            return below.filter(Files::isDirectory)
                    .filter(child -> !isHiddenIn(folder, child))
                    .map(child -> child.toAbsolutePath().normalize())
                    .toList();
        }
    }

    private static boolean isHiddenIn(Path folder, Path child) {
        for (Path name : folder.relativize(child)) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
