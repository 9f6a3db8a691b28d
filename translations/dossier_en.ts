<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Briefing</name>
    <message numerus="yes">
        <source>people killed, at least</source>
        <translation>
            <numerusform>person killed, at least</numerusform>
            <numerusform>people killed, at least</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>people disappeared, at least</source>
        <translation>
            <numerusform>person disappeared, at least</numerusform>
            <numerusform>people disappeared, at least</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>people, at least: </source>
        <translation>
            <numerusform>person, at least: </numerusform>
            <numerusform>people, at least: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>incidents</source>
        <translation>
            <numerusform>incident</numerusform>
            <numerusform>incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n countries</source>
        <translation>
            <numerusform>in %n country</numerusform>
            <numerusform>in %n countries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n countries</source>
        <translation>
            <numerusform>%n country</numerusform>
            <numerusform>%n countries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>people in all, at least</source>
        <translation>
            <numerusform>person in all, at least</numerusform>
            <numerusform>people in all, at least</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Illustrative: %n incidents here only illustrate and are no records of events; each is marked.</source>
        <translation>
            <numerusform>Illustrative: %n incident here only illustrates and is no record of an event; it is marked.</numerusform>
            <numerusform>Illustrative: %n incidents here only illustrate and are no records of events; each is marked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incidents</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n violations</source>
        <translation>
            <numerusform>%n violation</numerusform>
            <numerusform>%n violations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message numerus="yes">
        <source>%n incidents rescued into “%1”.</source>
        <translation>
            <numerusform>%n incident rescued into “%1”.</numerusform>
            <numerusform>%n incidents rescued into “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%n rows written</source>
        <translation>
            <numerusform>%n row written</numerusform>
            <numerusform>%n rows written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>%1 of %n incidents</source>
        <translation>
            <numerusform>%1 of %n incident</numerusform>
            <numerusform>%1 of %n incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n rows read</source>
        <translation>
            <numerusform>%n row read</numerusform>
            <numerusform>%n rows read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows taken</source>
        <translation>
            <numerusform>%n row taken</numerusform>
            <numerusform>%n rows taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows mended</source>
        <translation>
            <numerusform>%n row mended</numerusform>
            <numerusform>%n rows mended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows already known</source>
        <translation>
            <numerusform>%n row already known</numerusform>
            <numerusform>%n rows already known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows in conflict</source>
        <translation>
            <numerusform>%n row in conflict</numerusform>
            <numerusform>%n rows in conflict</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows not taken</source>
        <translation>
            <numerusform>%n row not taken</numerusform>
            <numerusform>%n rows not taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incidents added</source>
        <translation>
            <numerusform>%n incident added</numerusform>
            <numerusform>%n incidents added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incidents updated</source>
        <translation>
            <numerusform>%n incident updated</numerusform>
            <numerusform>%n incidents updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incidents to add</source>
        <translation>
            <numerusform>%n incident to add</numerusform>
            <numerusform>%n incidents to add</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>Import without %n rows</source>
        <translation>
            <numerusform>Import without %n row</numerusform>
            <numerusform>Import without %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncidentPage</name>
    <message numerus="yes">
        <source>%n incidents are chosen.</source>
        <translation>
            <numerusform>%n incident is chosen.</numerusform>
            <numerusform>%n incidents are chosen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>deleting %n incidents</source>
        <translation>
            <numerusform>deleting %n incident</numerusform>
            <numerusform>deleting %n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incidents</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the history</source>
        <translation>
            <numerusform>%n entry of the history</numerusform>
            <numerusform>%n entries of the history</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other places</source>
        <translation>
            <numerusform>%n other place</numerusform>
            <numerusform>%n other places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PurgeDialog</name>
    <message numerus="yes">
        <source>Remove the %n &amp;backups, which would keep it</source>
        <translation>
            <numerusform>Remove the &amp;backup, which would keep it</numerusform>
            <numerusform>Remove the %n &amp;backups, which would keep it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message numerus="yes">
        <source>%n incidents would be as they were</source>
        <translation>
            <numerusform>%n incident would be as it was</numerusform>
            <numerusform>%n incidents would be as they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incidents would come back</source>
        <translation>
            <numerusform>%n incident would come back</numerusform>
            <numerusform>%n incidents would come back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incidents that are newer would be deleted</source>
        <translation>
            <numerusform>%n incident that is newer would be deleted</numerusform>
            <numerusform>%n incidents that are newer would be deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n incidents</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n violations</source>
        <translation>
            <numerusform>%n violation</numerusform>
            <numerusform>%n violations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n people</source>
        <translation>
            <numerusform>at least %n person</numerusform>
            <numerusform>at least %n people</numerusform>
        </translation>
    </message>
</context>
</TS>
