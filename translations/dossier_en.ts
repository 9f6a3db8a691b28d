<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Briefing</name>
    <message numerus="yes">
        <source>people killed (minimum)</source>
        <translation>
            <numerusform>person killed (minimum)</numerusform>
            <numerusform>people killed (minimum)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>people forcibly disappeared (minimum)</source>
        <translation>
            <numerusform>person forcibly disappeared (minimum)</numerusform>
            <numerusform>people forcibly disappeared (minimum)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>people (minimum): </source>
        <translation>
            <numerusform>person (minimum): </numerusform>
            <numerusform>people (minimum): </numerusform>
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
        <source>people in total (minimum)</source>
        <translation>
            <numerusform>person in total (minimum)</numerusform>
            <numerusform>people in total (minimum)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Illustrative: %n incidents in this briefing are examples and do not record actual events; each one is marked.</source>
        <translation>
            <numerusform>Illustrative: %n incident in this briefing is an example and does not record an actual event; it is marked.</numerusform>
            <numerusform>Illustrative: %n incidents in this briefing are examples and do not record actual events; each one is marked.</numerusform>
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
    <message numerus="yes">
        <source>at least %n incidents</source>
        <translation>
            <numerusform>at least %n incident</numerusform>
            <numerusform>at least %n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Alleged perpetrators: %1</source>
        <translation>
            <numerusform>Alleged perpetrator: %1</numerusform>
            <numerusform>Alleged perpetrators: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Parties: %1</source>
        <translation>
            <numerusform>Party: %1</numerusform>
            <numerusform>Parties: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message numerus="yes">
        <source>%n incidents will be changed.</source>
        <translation>
            <numerusform>%n incident will be changed.</numerusform>
            <numerusform>%n incidents will be changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incidents cannot be changed.</source>
        <translation>
            <numerusform>%n incident cannot be changed.</numerusform>
            <numerusform>%n incidents cannot be changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n incidents</source>
        <translation>
            <numerusform>Change %n incident</numerusform>
            <numerusform>Change %n incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ByVisibility</name>
    <message numerus="yes">
        <source>%n public</source>
        <translation>
            <numerusform>%n public</numerusform>
            <numerusform>%n public</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restricted</source>
        <translation>
            <numerusform>%n restricted</numerusform>
            <numerusform>%n restricted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n confidential</source>
        <translation>
            <numerusform>%n confidential</numerusform>
            <numerusform>%n confidential</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incidents</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseFile</name>
    <message numerus="yes">
        <source>%n incidents could not be compared with their history, which cannot be read there</source>
        <translation>
            <numerusform>%n incident could not be compared with its history, which cannot be read there</numerusform>
            <numerusform>%n incidents could not be compared with their history, which cannot be read there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n names are in the file that no incident has any more: %1; erasing a text permanently removes them, too</source>
        <translation>
            <numerusform>%n name is in the file that no incident has any more: %1; erasing a text permanently removes it, too</numerusform>
            <numerusform>%n names are in the file that no incident has any more: %1; erasing a text permanently removes them, too</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n deleted</numerusform>
            <numerusform>%n deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restored</source>
        <translation>
            <numerusform>%n restored</numerusform>
            <numerusform>%n restored</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message numerus="yes">
        <source>%n incidents recovered to “%1”.</source>
        <translation>
            <numerusform>%n incident recovered to “%1”.</numerusform>
            <numerusform>%n incidents recovered to “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files recovered earlier were there and were not changed: %1.</source>
        <translation>
            <numerusform>%n file recovered earlier was there and was not changed: %1.</numerusform>
            <numerusform>%n files recovered earlier were there and were not changed: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeletedDialog</name>
    <message numerus="yes">
        <source>Restore %n incidents</source>
        <translation>
            <numerusform>Restore %n incident</numerusform>
            <numerusform>Restore %n incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Describe</name>
    <message numerus="yes">
        <source>%n victims or more (minimum)</source>
        <translation>
            <numerusform>%n victim or more (minimum)</numerusform>
            <numerusform>%n victims or more (minimum)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n victims or fewer (minimum)</source>
        <translation>
            <numerusform>%n victim or fewer (minimum)</numerusform>
            <numerusform>%n victims or fewer (minimum)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n victims (minimum)</source>
        <translation>
            <numerusform>%n victim (minimum)</numerusform>
            <numerusform>%n victims (minimum)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n victims (minimum)</source>
        <translation>
            <numerusform>%1 to %n victim (minimum)</numerusform>
            <numerusform>%1 to %n victims (minimum)</numerusform>
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
    <name>FacetDialog</name>
    <message numerus="yes">
        <source>%n values selected</source>
        <translation>
            <numerusform>%n value selected</numerusform>
            <numerusform>%n values selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>%n of 1 incident</source>
        <translation>
            <numerusform>%n of 1 incident</numerusform>
            <numerusform>%n of 1 incident</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 incidents</source>
        <translation>
            <numerusform>%n of %1 incidents</numerusform>
            <numerusform>%n of %1 incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterPane</name>
    <message numerus="yes">
        <source>All %n…</source>
        <translation>
            <numerusform>All %n…</numerusform>
            <numerusform>All %n…</numerusform>
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
        <source>%n rows accepted</source>
        <translation>
            <numerusform>%n row accepted</numerusform>
            <numerusform>%n rows accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows corrected</source>
        <translation>
            <numerusform>%n row corrected</numerusform>
            <numerusform>%n rows corrected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows already present</source>
        <translation>
            <numerusform>%n row already present</numerusform>
            <numerusform>%n rows already present</numerusform>
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
        <source>%n rows invalid</source>
        <translation>
            <numerusform>%n row invalid</numerusform>
            <numerusform>%n rows invalid</numerusform>
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
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows skipped with an invalid row of their incident</source>
        <translation>
            <numerusform>%n row skipped with an invalid row of its incident</numerusform>
            <numerusform>%n rows skipped with an invalid row of their incident</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields in conflict</source>
        <translation>
            <numerusform>%n field in conflict</numerusform>
            <numerusform>%n fields in conflict</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incidents to update</source>
        <translation>
            <numerusform>%n incident to update</numerusform>
            <numerusform>%n incidents to update</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows to skip</source>
        <translation>
            <numerusform>%n row to skip</numerusform>
            <numerusform>%n rows to skip</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts, not changed</source>
        <translation>
            <numerusform>%n conflict, not changed</numerusform>
            <numerusform>%n conflicts, not changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows skipped</source>
        <translation>
            <numerusform>%n row skipped</numerusform>
            <numerusform>%n rows skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incidents in conflict</source>
        <translation>
            <numerusform>%n incident in conflict</numerusform>
            <numerusform>%n incidents in conflict</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n violations no longer in the table, not changed</source>
        <translation>
            <numerusform>%n violation no longer in the table, not changed</numerusform>
            <numerusform>%n violations no longer in the table, not changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incidents no longer in the table, not changed</source>
        <translation>
            <numerusform>%n incident no longer in the table, not changed</numerusform>
            <numerusform>%n incidents no longer in the table, not changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>Skip %n rows and import</source>
        <translation>
            <numerusform>Skip %n row and import</numerusform>
            <numerusform>Skip %n rows and import</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n rows: one row per violation</source>
        <translation>
            <numerusform>from %n row: one row per violation</numerusform>
            <numerusform>from %n rows: one row per violation</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncidentForm</name>
    <message numerus="yes">
        <source>%n names: %1</source>
        <translation>
            <numerusform>%n name: %1</numerusform>
            <numerusform>%n names: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n names</source>
        <translation>
            <numerusform>Make %n name</numerusform>
            <numerusform>Make %n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n lines</source>
        <translation>
            <numerusform>Make %n line</numerusform>
            <numerusform>Make %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncidentPage</name>
    <message numerus="yes">
        <source>%n incidents are selected.</source>
        <translation>
            <numerusform>%n incident is selected.</numerusform>
            <numerusform>%n incidents are selected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Alleged perpetrators: %1</source>
        <translation>
            <numerusform>Alleged perpetrator: %1</numerusform>
            <numerusform>Alleged perpetrators: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Parties to the conflict: %1</source>
        <translation>
            <numerusform>Party to the conflict: %1</numerusform>
            <numerusform>Parties to the conflict: %1</numerusform>
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
        <source>%n history entries</source>
        <translation>
            <numerusform>%n history entry</numerusform>
            <numerusform>%n history entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other places</source>
        <translation>
            <numerusform>%n other place</numerusform>
            <numerusform>%n other places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n incidents, the sides of a battle were recorded as alleged perpetrators. They are now recorded as parties to the conflict.</source>
        <translation>
            <numerusform>In %n incident, the sides of a battle were recorded as alleged perpetrators. They are now recorded as parties to the conflict.</numerusform>
            <numerusform>In %n incidents, the sides of a battle were recorded as alleged perpetrators. They are now recorded as parties to the conflict.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incidents were changed by another program and do not match their history: %1.</source>
        <translation>
            <numerusform>%n incident was changed by another program and does not match its history: %1.</numerusform>
            <numerusform>%n incidents were changed by another program and do not match their history: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incidents deleted.</source>
        <translation>
            <numerusform>%n incident deleted.</numerusform>
            <numerusform>%n incidents deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>restoring %n incidents</source>
        <translation>
            <numerusform>restoring %n incident</numerusform>
            <numerusform>restoring %n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incidents restored.</source>
        <translation>
            <numerusform>%n incident restored.</numerusform>
            <numerusform>%n incidents restored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>changing %n incidents</source>
        <translation>
            <numerusform>changing %n incident</numerusform>
            <numerusform>changing %n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n incidents</source>
        <translation>
            <numerusform>Delete %n incident</numerusform>
            <numerusform>Delete %n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n incidents</source>
        <translation>
            <numerusform>Restore %n incident</numerusform>
            <numerusform>Restore %n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n incidents</source>
        <translation>
            <numerusform>Change %n incident</numerusform>
            <numerusform>Change %n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n incidents are verified. The reason is kept in their history.</source>
        <translation>
            <numerusform>The incident is verified. The reason is kept in its history.</numerusform>
            <numerusform>All %n incidents are verified. The reason is kept in their history.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these incidents are verified. The reason is kept in the history.</source>
        <translation>
            <numerusform>%n of these incidents is verified. The reason is kept in the history.</numerusform>
            <numerusform>%n of these incidents are verified. The reason is kept in the history.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incidents changed.</source>
        <translation>
            <numerusform>%n incident changed.</numerusform>
            <numerusform>%n incidents changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved forms that cannot be read contain it and will be deleted.</source>
        <translation>
            <numerusform>%n unsaved form that cannot be read contains it and will be deleted.</numerusform>
            <numerusform>%n unsaved forms that cannot be read contain it and will be deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open forms</source>
        <translation>
            <numerusform>%n open form</numerusform>
            <numerusform>%n open forms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved forms</source>
        <translation>
            <numerusform>%n unsaved form</numerusform>
            <numerusform>%n unsaved forms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the filter hides %n of them</source>
        <translation>
            <numerusform>the filter hides %n of them</numerusform>
            <numerusform>the filter hides %n of them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Migration</name>
    <message numerus="yes">
        <source>%n incidents from UCDP GED: the sides of a battle were recorded as alleged perpetrators, and are now recorded as parties to the conflict.</source>
        <translation>
            <numerusform>%n incident from UCDP GED: the sides of a battle were recorded as alleged perpetrators, and are now recorded as parties to the conflict.</numerusform>
            <numerusform>%n incidents from UCDP GED: the sides of a battle were recorded as alleged perpetrators, and are now recorded as parties to the conflict.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved filters ask for one of these sides as an alleged perpetrator and now find fewer incidents: %1. Check them; parties to the conflict have a condition of their own.</source>
        <translation>
            <numerusform>%n saved filter asks for one of these sides as an alleged perpetrator and now finds fewer incidents: %1. Check it; parties to the conflict have a condition of their own.</numerusform>
            <numerusform>%n saved filters ask for one of these sides as an alleged perpetrator and now find fewer incidents: %1. Check them; parties to the conflict have a condition of their own.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintedConditions</name>
    <message numerus="yes">
        <source>alleged perpetrators: %1</source>
        <translation>
            <numerusform>alleged perpetrator: %1</numerusform>
            <numerusform>alleged perpetrators: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>statuses: %1</source>
        <translation>
            <numerusform>status: %1</numerusform>
            <numerusform>statuses: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>visibility: %1</source>
        <translation>
            <numerusform>visibility: %1</numerusform>
            <numerusform>visibility: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>parties to the conflict: %1</source>
        <translation>
            <numerusform>party to the conflict: %1</numerusform>
            <numerusform>parties to the conflict: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PurgeDialog</name>
    <message numerus="yes">
        <source>Delete the %n &amp;backups, which would still contain it</source>
        <translation>
            <numerusform>Delete the &amp;backup, which would still contain it</numerusform>
            <numerusform>Delete the %n &amp;backups, which would still contain it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message numerus="yes">
        <source>%n incidents would return to their earlier content</source>
        <translation>
            <numerusform>%n incident would return to its earlier content</numerusform>
            <numerusform>%n incidents would return to their earlier content</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incidents would be restored</source>
        <translation>
            <numerusform>%n incident would be restored</numerusform>
            <numerusform>%n incidents would be restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newer incidents would be deleted</source>
        <translation>
            <numerusform>%n newer incident would be deleted</numerusform>
            <numerusform>%n newer incidents would be deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message numerus="yes">
        <source>%n saved filters were changed or removed by another program: %1.</source>
        <translation>
            <numerusform>%n saved filter was changed or removed by another program: %1.</numerusform>
            <numerusform>%n saved filters were changed or removed by another program: %1.</numerusform>
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
    <message numerus="yes">
        <source>at most %n people</source>
        <translation>
            <numerusform>at most %n person</numerusform>
            <numerusform>at most %n people</numerusform>
        </translation>
    </message>
</context>
</TS>
