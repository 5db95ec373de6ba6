package no.samtale.platform.settings;

/** docs/settings.md. */
final class SettingsPage {
    private static final String HEAD = """
            # Settings

            Written from `server/src/main/resources/settings.yaml`; do not edit it here.

            Three ways, the strongest first:
            1. **A flag** of `./samtale start`: `--samtale.mail.port=587`. Some have a short one, which the table names.
            2. **The environment**: the name in capitals, with `_` for each dot and dash: `SAMTALE_MAIL_PORT`.
            3. **A file**: `samtale.yaml` or `samtale.properties` beside the data folder, or what `--config FILE` names.

            ```yaml
            samtale:
              public-url: https://chat.example.no
              trusted-proxies: 127.0.0.1
              mail:
                host: smtp.example.no
                password-file: /run/secrets/samtale-mail
            ```

            **A secret** need not stand in any of them: with `-file` after its name (`_FILE` in the environment) the setting names
            a file that holds it. That file should be readable by the user that Samtale runs as, and by nobody else.

            A setting of ours that is not in this list, or is not of its kind, stops the start with a line that says so. Times are
            written `30s`, `5m`, `12h`, `7d`; lists with commas. `./samtale doctor` checks what the settings lead to.

            Besides, the command reads `JAVA_HOME`, `SAMTALE_JAVA_OPTS` (more flags for the JVM), `SAMTALE_CHROMIUM`,
            `SAMTALE_NGINX` and `SAMTALE_CLAMD` (where the tests find them). Settings of Spring Boot hold as they are documented
            there; they are not promised to stay.
            """;

    private SettingsPage() {}

    static String of(SettingsList list) {
        StringBuilder page = new StringBuilder(HEAD);
        for (SettingsList.Part part : list.parts()) {
            page.append("\n## ").append(part.title()).append('\n');
            part.about().ifPresent(about -> page.append('\n').append(about).append('\n'));
            page.append("\n| setting, environment | is | kind | unless set | example |\n|---|---|---|---|---|\n");
            part.settings().forEach(setting -> page.append(row(setting)));
        }
        return page.toString();
    }

    private static String row(Setting setting) {
        String names = "`" + setting.name() + "`"
                + (setting.secret() ? ", `…" + Setting.FILE + "`" : "")
                + setting.flag().map(flag -> ", `" + flag + "`").orElse("")
                + "<br>`" + setting.variable() + "`";
        String kind = setting.kind().replace("|", "or")
                + setting.unit().map(unit -> " (" + unit + ")").orElse("");
        String standard = setting.standard()
                .filter(value -> !value.isEmpty())
                .map(value -> "`" + value + "`")
                .orElse("");
        String example = setting.example().map(value -> "`" + value + "`").orElse("");
        return "| " + String.join(" | ", names, setting.meaning(), kind, standard, example) + " |\n";
    }
}
