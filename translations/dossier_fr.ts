<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>AuthorDialog</name>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>The history of a case file records who made each change. Your name is not yet set on this computer. It is asked for once; Edit &gt; Settings changes it.</source>
        <translation>L’historique d’un dossier consigne l’auteur de chaque modification. Votre nom n’est pas encore défini sur cet ordinateur. Il est demandé une seule fois&#x202f;; Édition &gt; Paramètres permet de le changer.</translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation>Utiliser ce nom</translation>
    </message>
    <message>
        <source>Do not give a name</source>
        <translation>Ne pas donner de nom</translation>
    </message>
    <message>
        <source>Use account name: %1</source>
        <translation>Utiliser le nom du compte&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>Briefing</name>
    <message>
        <source>The briefing was cancelled. No file was written.</source>
        <translation>La création de la note d’information a été annulée. Aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>An incident is an event that took place in one location over a period of time. A violation is a single type of violation within an incident. Victims are counted as people, with a minimum, a best estimate and a maximum. If the maximum is unknown, none is given.</source>
        <translation>Un incident est un événement survenu en un lieu donné, sur une période donnée. Une violation correspond à un seul type de violation au sein d’un incident. Les victimes sont des personnes, dénombrées par un minimum, une meilleure estimation et un maximum. Si le maximum est inconnu, il n’est pas indiqué.</translation>
    </message>
    <message>
        <source>An incident falls within a period if its own dates overlap that period, first and last days included. It is counted in the month and in the year in which it began. If only the year is known, it is not counted in any month.</source>
        <translation>Un incident relève d’une période si ses propres dates la chevauchent, premier et dernier jours compris. Il est compté dans le mois et dans l’année où il a commencé. Si seule l’année est connue, il n’est compté dans aucun mois.</translation>
    </message>
    <message>
        <source>If an incident has several violations, their victims are added together when they are different people. When they are the same people, the largest figure is used. When this is unknown, the largest figures are used for the minimum and the best estimate, and the sum for the maximum.</source>
        <translation>Si un incident comporte plusieurs violations, leurs victimes s’additionnent lorsqu’il s’agit de personnes différentes. Lorsqu’il s’agit des mêmes personnes, le chiffre le plus élevé est retenu. Lorsqu’on l’ignore, les chiffres les plus élevés sont retenus pour le minimum et la meilleure estimation, et la somme pour le maximum.</translation>
    </message>
    <message>
        <source>The same case file at the same revision, with the same conditions, always gives the same figures.</source>
        <translation>Le même dossier, à la même révision et avec les mêmes conditions, donne toujours les mêmes chiffres.</translation>
    </message>
    <message>
        <source>Reference, date</source>
        <translation>Référence, date</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>page %1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>people killed (minimum)</source>
        <translation>
            <numerusform>personne tuée (minimum)</numerusform>
            <numerusform>personnes tuées (minimum)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>people forcibly disappeared (minimum)</source>
        <translation>
            <numerusform>victime de disparition forcée (minimum)</numerusform>
            <numerusform>victimes de disparition forcée (minimum)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>people (minimum): </source>
        <translation>
            <numerusform>personne (minimum)&#x202f;: </numerusform>
            <numerusform>personnes (minimum)&#x202f;: </numerusform>
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
            <numerusform>dans %n pays</numerusform>
            <numerusform>dans %n pays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n countries</source>
        <translation>
            <numerusform>%n pays</numerusform>
            <numerusform>%n pays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>people in total (minimum)</source>
        <translation>
            <numerusform>personne au total (minimum)</numerusform>
            <numerusform>personnes au total (minimum)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Illustrative: %n incidents in this briefing are examples and do not record actual events; each one is marked.</source>
        <translation>
            <numerusform>Exemples&#x202f;: %n incident est donné à titre d’exemple et ne correspond à aucun fait établi&#x202f;; il est signalé.</numerusform>
            <numerusform>Exemples&#x202f;: %n incidents sont donnés à titre d’exemple et ne correspondent à aucun fait établi&#x202f;; chacun est signalé.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incidents</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1: %2 out of %3 in total</source>
        <translation>%1&#x202f;: %2 sur %3 au total</translation>
    </message>
    <message>
        <source>Source: case file %1, revision %2, counted on %3; counting method: page %4</source>
        <translation>Source&#x202f;: dossier %1, révision %2, chiffres calculés le %3&#x202f;; méthode de comptage&#x202f;: page %4</translation>
    </message>
    <message>
        <source>Bars: minimum number of people. Thin line and second figure: maximum. “+”: maximum unknown.</source>
        <translation>Barres&#x202f;: nombre minimal de personnes. Trait fin et second chiffre&#x202f;: maximum. «&#xa0;+&#xa0;»&#x202f;: maximum inconnu.</translation>
    </message>
    <message>
        <source>The rows may add up to more than the total, because a person or an incident can be counted in several rows.</source>
        <translation>La somme des lignes peut dépasser le total, car une personne ou un incident peut être compté dans plusieurs lignes.</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>Month unknown: %1, %2.</source>
        <translation>Mois inconnu&#x202f;: %1, %2.</translation>
    </message>
    <message>
        <source>Victims by country and type (minimum)</source>
        <translation>Victimes par pays et par type (minimum)</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>Tous les pays</translation>
    </message>
    <message>
        <source>The last row and the last column are counted separately and are not sums: a person or an incident can be counted in several cells.</source>
        <translation>La dernière ligne et la dernière colonne sont comptées séparément et ne sont pas des sommes&#x202f;: une personne ou un incident peut être compté dans plusieurs cases.</translation>
    </message>
    <message>
        <source>Counting method</source>
        <translation>Méthode de comptage</translation>
    </message>
    <message>
        <source>Case file: %1. Revision: %2.</source>
        <translation>Dossier&#x202f;: %1. Révision&#x202f;: %2.</translation>
    </message>
    <message>
        <source>Sources: %1</source>
        <translation>Sources&#x202f;: %1</translation>
    </message>
    <message>
        <source>Provenance: %1</source>
        <translation>Provenance&#x202f;: %1</translation>
    </message>
    <message>
        <source>List of incidents</source>
        <translation>Liste des incidents</translation>
    </message>
    <message>
        <source>%1 in %2: %3.</source>
        <translation>%1 dans %2&#x202f;: %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n violations</source>
        <translation>
            <numerusform>%n violation</numerusform>
            <numerusform>%n violations</numerusform>
        </translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>%1: excerpt</source>
        <translation>%1&#x202f;: extrait</translation>
    </message>
    <message>
        <source>Some incidents may have been left out because of their visibility level.</source>
        <translation>Certains incidents ont pu être exclus en raison de leur niveau de visibilité.</translation>
    </message>
    <message numerus="yes">
        <source>at least %n incidents</source>
        <translation>
            <numerusform>au moins %n incident</numerusform>
            <numerusform>au moins %n incidents</numerusform>
        </translation>
    </message>
    <message>
        <source>Source: case file, revision %1, counted on %2; counting method: page %3</source>
        <translation>Source&#x202f;: dossier, révision %1, chiffres calculés le %2&#x202f;; méthode de comptage&#x202f;: page %3</translation>
    </message>
    <message>
        <source>Revision of the case file: %1.</source>
        <translation>Révision du dossier&#x202f;: %1.</translation>
    </message>
    <message>
        <source>This briefing contains no incidents.</source>
        <translation>Cette note d’information ne contient aucun incident.</translation>
    </message>
    <message numerus="yes">
        <source>Parties: %1</source>
        <translation>
            <numerusform>Partie&#x202f;: %1</numerusform>
            <numerusform>Parties&#x202f;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Conditions on type, alleged perpetrator or party to the conflict select violations; all other conditions select incidents. Only the selected violations of the selected incidents are counted.</source>
        <translation>Les conditions portant sur le type, l’auteur présumé ou la partie au conflit sélectionnent des violations&#x202f;; toutes les autres sélectionnent des incidents. Seules les violations sélectionnées des incidents sélectionnés sont comptées.</translation>
    </message>
    <message>
        <source>A violation with several alleged perpetrators or parties is counted in the row of each of them, so a total can be lower than the sum of its rows.</source>
        <translation>Une violation qui a plusieurs auteurs présumés ou parties au conflit est comptée dans la ligne de chacun. Un total peut donc être inférieur à la somme de ses lignes.</translation>
    </message>
    <message>
        <source>Left out because of their visibility level: %1.</source>
        <translation>Exclus en raison de leur niveau de visibilité&#x202f;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Alleged perpetrators: %1</source>
        <translation>
            <numerusform>Auteur présumé&#x202f;: %1</numerusform>
            <numerusform>Auteurs présumés&#x202f;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Violations and victims</source>
        <translation>Violations et victimes</translation>
    </message>
    <message>
        <source>%1: %2 each, out of %3 in total</source>
        <translation>%1&#x202f;: %2 dans chaque cas, sur %3 au total</translation>
    </message>
    <message>
        <source>Victims by country (minimum)</source>
        <translation>Victimes par pays (minimum)</translation>
    </message>
    <message>
        <source>Victims by type of violation (minimum)</source>
        <translation>Victimes par type de violation (minimum)</translation>
    </message>
    <message>
        <source>Victims by month (minimum)</source>
        <translation>Victimes par mois (minimum)</translation>
    </message>
    <message>
        <source>Victims by year (minimum)</source>
        <translation>Victimes par année (minimum)</translation>
    </message>
    <message>
        <source>%1: %2, %3.</source>
        <translation>%1&#x202f;: %2, %3.</translation>
    </message>
    <message>
        <source>Changes over time may reflect changes in reporting.</source>
        <translation>Les variations dans le temps peuvent refléter des variations dans le signalement des faits.</translation>
    </message>
    <message>
        <source>Status of the incidents: %1.</source>
        <translation>Statut des incidents&#x202f;: %1.</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>page %1</translation>
    </message>
</context>
<context>
    <name>BriefingDialog</name>
    <message>
        <source>Export briefing</source>
        <translation>Exporter une note d’information</translation>
    </message>
    <message>
        <source>Print briefing</source>
        <translation>Imprimer une note d’information</translation>
    </message>
    <message>
        <source>all incidents</source>
        <translation>tous les incidents</translation>
    </message>
    <message>
        <source>Content: %1</source>
        <translation>Contenu&#x202f;: %1</translation>
    </message>
    <message>
        <source>&amp;Language of the briefing</source>
        <translation>&amp;Langue de la note</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>&amp;Author or organisation</source>
        <translation>&amp;Auteur ou organisation</translation>
    </message>
    <message>
        <source>&amp;Introduction</source>
        <translation>&amp;Introduction</translation>
    </message>
    <message>
        <source>&amp;Visibility: include up to</source>
        <translation>&amp;Visibilité&#x202f;: inclure jusqu’à</translation>
    </message>
    <message>
        <source>&amp;Paper size</source>
        <translation>Format de &amp;papier</translation>
    </message>
    <message>
        <source>&amp;Figures and charts by country, type and month</source>
        <translation>Chi&amp;ffres et graphiques par pays, type et mois</translation>
    </message>
    <message>
        <source>Export as PDF…</source>
        <translation>Exporter en PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>No incident is left out.</source>
        <translation>Aucun incident n’est exclu.</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documents PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Creating the briefing…</source>
        <translation>Création de la note d’information…</translation>
    </message>
    <message>
        <source>Laying out the pages…</source>
        <translation>Mise en page…</translation>
    </message>
    <message>
        <source>The printer is not responding. Check that it is on and connected, or export a PDF instead.</source>
        <translation>L’imprimante ne répond pas. Vérifiez qu’elle est allumée et connectée, ou exportez plutôt un PDF.</translation>
    </message>
    <message>
        <source>Left out: %1, %2.</source>
        <translation>Exclus&#x202f;: %1, %2.</translation>
    </message>
    <message>
        <source>The briefing does not give these numbers.</source>
        <translation>La note ne donne pas ces nombres.</translation>
    </message>
    <message>
        <source>Included: %1.</source>
        <translation>Inclus&#x202f;: %1.</translation>
    </message>
    <message>
        <source>The briefing gives a rounded number of incidents.</source>
        <translation>La note donne un nombre arrondi d’incidents.</translation>
    </message>
    <message>
        <source>The briefing still says that some may have been, since a briefing without this note would tell that none were.</source>
        <translation>La note indique toutefois que certains ont pu l’être, car une note sans cette mention révélerait qu’aucun ne l’a été.</translation>
    </message>
    <message>
        <source>Li&amp;st of incidents</source>
        <translation>Li&amp;ste des incidents</translation>
    </message>
    <message>
        <source>Print their &amp;codes</source>
        <translation>Imprimer leurs &amp;codes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Previe&amp;w</source>
        <translation>Ape&amp;rçu</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Page %1 · counting pages…</source>
        <translation>Page %1 · calcul du nombre de pages…</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
    <message>
        <source>Preview: %1</source>
        <translation>Aperçu&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>BrokenOff</name>
    <message>
        <source>“%1” was not opened. Its last change stands in it whole, and the journal “%2” beside it would undo that change. Nothing was changed. To keep the change, move “%2” elsewhere, then open the case file.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été ouvert. Sa dernière modification y figure en entier, et le journal «&#xa0;%2&#xa0;» à côté de lui annulerait cette modification. Rien n’a été modifié. Pour garder la modification, déplacez «&#xa0;%2&#xa0;» ailleurs, puis ouvrez le dossier.</translation>
    </message>
</context>
<context>
    <name>BulkChange</name>
    <message>
        <source>It has several violations. Edit it by itself.</source>
        <translation>Il comporte plusieurs violations. Modifiez-le séparément.</translation>
    </message>
    <message>
        <source>It has only one violation.</source>
        <translation>Il ne comporte qu’une violation.</translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message>
        <source>Now</source>
        <translation>Actuellement</translation>
    </message>
    <message>
        <source>After the change</source>
        <translation>Après la modification</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>names separated by semicolons</source>
        <translation>noms séparés par des points-virgules</translation>
    </message>
    <message>
        <source>Type of violation</source>
        <translation>Type de violation</translation>
    </message>
    <message>
        <source>Victims of several violations</source>
        <translation>Victimes de plusieurs violations</translation>
    </message>
    <message>
        <source>&amp;Field</source>
        <translation>&amp;Champ</translation>
    </message>
    <message>
        <source>New &amp;value</source>
        <translation>Nouvelle &amp;valeur</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%n incidents will be changed.</source>
        <translation>
            <numerusform>%n incident sera modifié.</numerusform>
            <numerusform>%n incidents seront modifiés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incidents cannot be changed.</source>
        <translation>
            <numerusform>%n incident ne peut pas être modifié.</numerusform>
            <numerusform>%n incidents ne peuvent pas être modifiés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n incidents</source>
        <translation>
            <numerusform>Modifier %n incident</numerusform>
            <numerusform>Modifier %n incidents</numerusform>
        </translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Ajouter des étiquettes</translation>
    </message>
    <message>
        <source>tags to add, separated by semicolons</source>
        <translation>étiquettes à ajouter, séparées par des points-virgules</translation>
    </message>
    <message>
        <source>Remove tags</source>
        <translation>Retirer des étiquettes</translation>
    </message>
    <message>
        <source>tags to remove, separated by semicolons</source>
        <translation>étiquettes à retirer, séparées par des points-virgules</translation>
    </message>
    <message>
        <source>choose a value</source>
        <translation>choisissez une valeur</translation>
    </message>
    <message>
        <source>“%1” is taken as one name; put semicolons between several names.</source>
        <translation>«&#xa0;%1&#xa0;» est pris pour un seul nom&#x202f;; séparez plusieurs noms par des points-virgules.</translation>
    </message>
</context>
<context>
    <name>ByVisibility</name>
    <message numerus="yes">
        <source>%n public</source>
        <translation>
            <numerusform>%n public</numerusform>
            <numerusform>%n publics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restricted</source>
        <translation>
            <numerusform>%n à accès restreint</numerusform>
            <numerusform>%n à accès restreint</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n confidential</source>
        <translation>
            <numerusform>%n confidentiel</numerusform>
            <numerusform>%n confidentiels</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n incidents</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>CaseFile</name>
    <message>
        <source>“%1” is not a Dossier case file. Choose a file whose name ends in .dossier, or create a case file and import the table into it.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un fichier de l’application Dossier. Choisissez un fichier dont le nom se termine par .dossier, ou créez un dossier et importez-y le tableau.</translation>
    </message>
    <message>
        <source>“%1” is incomplete: part of it is missing, perhaps because copying was interrupted. Copy it again, or restore a backup.</source>
        <translation>«&#xa0;%1&#xa0;» est incomplet&#x202f;: il en manque une partie, peut-être à cause d’une copie interrompue. Copiez-le à nouveau, ou restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>The file “%1” does not exist. Check its name and folder.</source>
        <translation>Le fichier «&#xa0;%1&#xa0;» n’existe pas. Vérifiez son nom et son emplacement.</translation>
    </message>
    <message>
        <source>“%1” is a folder. Choose a case file inside it.</source>
        <translation>«&#xa0;%1&#xa0;» est un répertoire. Choisissez un fichier .dossier qui s’y trouve.</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Check the permissions of the file and of its folder.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être lu. Vérifiez les droits d’accès au fichier et à son répertoire.</translation>
    </message>
    <message>
        <source>“%1” is empty and is not a case file. Restore a backup, or create a case file under another name.</source>
        <translation>«&#xa0;%1&#xa0;» est vide et n’est pas un dossier. Restaurez une sauvegarde, ou créez un dossier sous un autre nom.</translation>
    </message>
    <message>
        <source>“%1” already exists and was not changed. Choose another name.</source>
        <translation>«&#xa0;%1&#xa0;» existe déjà et n’a pas été modifié. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The folder “%1” does not exist. Create it, or choose another one.</source>
        <translation>Le répertoire «&#xa0;%1&#xa0;» n’existe pas. Créez-le, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>“%1” is either encrypted or not a case file. Enter its passphrase; on the command line, use --passphrase-file.</source>
        <translation>«&#xa0;%1&#xa0;» est chiffré, ou n’est pas un dossier. Saisissez sa phrase secrète&#x202f;; en ligne de commande, utilisez --passphrase-file.</translation>
    </message>
    <message>
        <source>“%1” was saved by a newer version of Dossier (file format %2; this version supports up to %3). Nothing was changed. Open it with a newer version of Dossier.</source>
        <translation>«&#xa0;%1&#xa0;» a été enregistré par une version plus récente de Dossier (format de fichier %2&#x202f;; cette version reconnaît les formats jusqu’à %3). Rien n’a été modifié. Ouvrez-le avec une version plus récente de Dossier.</translation>
    </message>
    <message>
        <source>“%1” was changed by another program: its structure is not that of a case file, and it was not opened. Restore a backup.</source>
        <translation>«&#xa0;%1&#xa0;» a été modifié par un autre programme&#x202f;: sa structure n’est pas celle d’un dossier, et il n’a pas été ouvert. Restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>“%1” is damaged and was not opened. Restore a backup, or run “dossier check” to find out what is damaged.</source>
        <translation>«&#xa0;%1&#xa0;» est endommagé et n’a pas été ouvert. Restaurez une sauvegarde, ou exécutez «&#xa0;dossier check&#xa0;» pour savoir ce qui est endommagé.</translation>
    </message>
    <message>
        <source>The incident is no longer in “%1”.</source>
        <translation>L’incident n’est plus dans «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” is open for editing in another program (%2) and was not changed. Close it there, then open it again here.</source>
        <translation>«&#xa0;%1&#xa0;» est ouvert en modification dans un autre programme (%2) et n’a pas été modifié. Fermez-le dans ce programme, puis rouvrez-le ici.</translation>
    </message>
    <message>
        <source>“%1” cannot be changed: the file is read-only. Save a copy elsewhere and work in the copy.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être modifié&#x202f;: le fichier est en lecture seule. Enregistrez une copie ailleurs et travaillez dans cette copie.</translation>
    </message>
    <message>
        <source>Cancelled. “%1” was not changed.</source>
        <translation>Opération annulée. «&#xa0;%1&#xa0;» n’a pas été modifié.</translation>
    </message>
    <message>
        <source>The reference “%1” is already used by another incident. Choose another one.</source>
        <translation>La référence «&#xa0;%1&#xa0;» est déjà utilisée par un autre incident. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>“%1” has been changed in the meantime. Check its current content, then make your change again.</source>
        <translation>«&#xa0;%1&#xa0;» a été modifié entre-temps. Vérifiez son contenu actuel, puis refaites votre modification.</translation>
    </message>
    <message>
        <source>file pages</source>
        <translation>pages du fichier</translation>
    </message>
    <message>
        <source>the database engine reports: %1</source>
        <translation>le moteur de base de données signale&#x202f;: %1</translation>
    </message>
    <message>
        <source>foreign keys</source>
        <translation>clés étrangères</translation>
    </message>
    <message>
        <source>a row of %1 refers to a row of %2 that does not exist</source>
        <translation>une ligne de %1 renvoie à une ligne de %2 qui n’existe pas</translation>
    </message>
    <message>
        <source>incident %1 does not match its history: it was changed by another program</source>
        <translation>l’incident %1 ne correspond pas à son historique&#x202f;: un autre programme l’a modifié</translation>
    </message>
    <message>
        <source>incidents</source>
        <translation>incidents</translation>
    </message>
    <message>
        <source>search index</source>
        <translation>index de recherche</translation>
    </message>
    <message>
        <source>history</source>
        <translation>historique</translation>
    </message>
    <message>
        <source>No backup was made, because the folder “%1” is not writable. Choose another backup folder.</source>
        <translation>Aucune sauvegarde n’a été créée, car il est impossible d’écrire dans le répertoire «&#xa0;%1&#xa0;». Choisissez un autre répertoire pour les sauvegardes.</translation>
    </message>
    <message>
        <source>The backup “%1” could not be verified and was deleted. Check the disk.</source>
        <translation>La sauvegarde «&#xa0;%1&#xa0;» n’a pas pu être vérifiée et a été supprimée. Vérifiez le disque.</translation>
    </message>
    <message>
        <source>The encryption of “%1” could not be changed, and the file is unchanged. Check the disk and try again.</source>
        <translation>Le chiffrement de «&#xa0;%1&#xa0;» n’a pas pu être modifié, et le fichier est inchangé. Vérifiez le disque et réessayez.</translation>
    </message>
    <message>
        <source>Enter at least three letters to erase from “%1”.</source>
        <translation>Saisissez au moins trois lettres à effacer de «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>incident %1 had been deleted and was restored by another program</source>
        <translation>l’incident %1 avait été supprimé et a été restauré par un autre programme</translation>
    </message>
    <message>
        <source>incident %1 was hidden by another program</source>
        <translation>l’incident %1 a été masqué par un autre programme</translation>
    </message>
    <message>
        <source>incident %1 is in the history but was removed from the case file by another program</source>
        <translation>l’incident %1 figure dans l’historique, mais a été retiré des incidents par un autre programme</translation>
    </message>
    <message>
        <source>“%1” uses an older file format and is too large to be opened read-only. Copy it to a folder where you can save files, and open the copy in the Dossier window.</source>
        <translation>«&#xa0;%1&#xa0;» utilise un ancien format de fichier et est trop volumineux pour être ouvert en lecture seule. Copiez-le dans un répertoire où vous pouvez enregistrer des fichiers, puis ouvrez la copie dans la fenêtre de Dossier.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened for editing, because “%2” is not a lock of Dossier. Nothing was changed. Delete “%2” and try again.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être ouvert pour modification, car «&#xa0;%2&#xa0;» n’est pas un verrou de Dossier. Rien n’a été modifié. Supprimez «&#xa0;%2&#xa0;» et réessayez.</translation>
    </message>
    <message>
        <source>“%1” was changed by another program, and your change was not saved. Check the current content, then make your change again.</source>
        <translation>«&#xa0;%1&#xa0;» a été modifié par un autre programme, et votre modification n’a pas été enregistrée. Vérifiez le contenu actuel, puis refaites votre modification.</translation>
    </message>
    <message>
        <source>“%1” is locked from another computer (%2) and was not changed. If it is no longer open there, remove the lock; on the command line, use --break-lock.</source>
        <translation>«&#xa0;%1&#xa0;» est verrouillé par un autre ordinateur (%2) et n’a pas été modifié. S’il n’y est plus ouvert, retirez le verrou&#x202f;; en ligne de commande, utilisez --break-lock.</translation>
    </message>
    <message>
        <source>“%1” was being changed when Dossier or the computer stopped, and cannot be read without its journal “%2”. Copy both into a folder where you can save files, and open the case file there.</source>
        <translation>«&#xa0;%1&#xa0;» était en cours de modification lorsque Dossier ou l’ordinateur s’est arrêté, et ne peut pas être lu sans son journal «&#xa0;%2&#xa0;». Copiez les deux dans un répertoire où vous pouvez enregistrer des fichiers, puis ouvrez-y le dossier.</translation>
    </message>
    <message>
        <source>Another file was put in the place of “%1” while it was open. Nothing was changed. Close the case file and open it again.</source>
        <translation>Un autre fichier a pris la place de «&#xa0;%1&#xa0;» pendant qu’il était ouvert. Rien n’a été modifié. Fermez le dossier et ouvrez-le de nouveau.</translation>
    </message>
    <message>
        <source>incident %1 contains invalid data (%2)</source>
        <translation>l’incident %1 contient des données non valides (%2)</translation>
    </message>
    <message>
        <source>title, language and date</source>
        <translation>titre, langue et date</translation>
    </message>
    <message>
        <source>they do not match the history: they were changed by another program</source>
        <translation>ils ne correspondent pas à l’historique&#x202f;: ils ont été modifiés par un autre programme</translation>
    </message>
    <message>
        <source>saved filters</source>
        <translation>filtres enregistrés</translation>
    </message>
    <message>
        <source>the saved filter “%1” does not match its history: it was changed by another program</source>
        <translation>le filtre enregistré «&#xa0;%1&#xa0;» ne correspond pas à son historique&#x202f;: il a été modifié par un autre programme</translation>
    </message>
    <message>
        <source>the saved filter “%1” is in the history, but was removed by another program</source>
        <translation>le filtre enregistré «&#xa0;%1&#xa0;» figure dans l’historique, mais a été retiré par un autre programme</translation>
    </message>
    <message>
        <source>it does not match the incidents</source>
        <translation>il ne correspond pas aux incidents</translation>
    </message>
    <message>
        <source>Incidents in “%1” were changed by another program and do not match their history: %2. Nothing was written. Check the file with “dossier check”, and restore a backup.</source>
        <translation>Des incidents de «&#xa0;%1&#xa0;» ont été modifiés par un autre programme et ne correspondent pas à leur historique&#x202f;: %2. Rien n’a été écrit. Vérifiez le fichier avec «&#xa0;dossier check&#xa0;» et restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>the dates on which incident %1 was added and last changed do not match its history</source>
        <translation>les dates d’ajout et de dernière modification de l’incident %1 ne correspondent pas à son historique</translation>
    </message>
    <message>
        <source>The history of “%1” was changed by another program, from entry %2 on. Nothing was written. Check the file with “dossier check”, and restore a backup.</source>
        <translation>L’historique de «&#xa0;%1&#xa0;» a été modifié par un autre programme à partir de l’entrée %2. Rien n’a été écrit. Vérifiez le fichier avec «&#xa0;dossier check&#xa0;» et restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>The title, language or date of “%1” were changed by another program. Nothing was written. Check the file with “dossier check”, and restore a backup.</source>
        <translation>Le titre, la langue ou la date de «&#xa0;%1&#xa0;» ont été modifiés par un autre programme. Rien n’a été écrit. Vérifiez le fichier avec «&#xa0;dossier check&#xa0;» et restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>The search index of “%1” does not match its incidents, and a search would find others than there are. Nothing was written. Rebuild the index with “dossier check --repair”.</source>
        <translation>L’index de recherche de «&#xa0;%1&#xa0;» ne correspond pas à ses incidents&#x202f;; une recherche donnerait un résultat faux. Rien n’a été écrit. Reconstruisez l’index avec «&#xa0;dossier check --repair&#xa0;».</translation>
    </message>
    <message>
        <source>incident %1: “%2” is a region of another country; it is counted as a name in the incident’s own country</source>
        <translation>incident %1&#x202f;: «&#xa0;%2&#xa0;» est une région d’un autre pays&#x202f;; elle est comptée comme un nom dans le pays de l’incident</translation>
    </message>
    <message>
        <source>“%1” is no longer in its place: it was moved or deleted, or its disk was removed. Nothing more can be saved in it. Save a copy before you close it.</source>
        <translation>«&#xa0;%1&#xa0;» n’est plus à sa place&#x202f;: le fichier a été déplacé ou supprimé, ou son disque a été retiré. Plus rien ne peut y être enregistré. Enregistrez une copie avant de le fermer.</translation>
    </message>
    <message>
        <source>The title contains control characters (%1). Enter it again.</source>
        <translation>Le titre contient des caractères de contrôle (%1). Saisissez-le à nouveau.</translation>
    </message>
    <message>
        <source>file format</source>
        <translation>format de fichier</translation>
    </message>
    <message>
        <source>format %1 is older than that of this version of Dossier; the file is read as it is</source>
        <translation>le format %1 est plus ancien que celui de cette version de Dossier&#x202f;; le fichier est lu tel quel</translation>
    </message>
    <message>
        <source>format %1 is older than that of this version of Dossier, and the file cannot be updated because it is damaged or was changed by another program</source>
        <translation>le format %1 est plus ancien que celui de cette version de Dossier, et le fichier ne peut pas être mis à jour, car il est endommagé ou a été modifié par un autre programme</translation>
    </message>
    <message>
        <source>the incident in row %1 cannot be read</source>
        <translation>l’incident de la ligne %1 ne peut pas être lu</translation>
    </message>
    <message>
        <source>incident %1 cannot be read</source>
        <translation>l’incident %1 ne peut pas être lu</translation>
    </message>
    <message>
        <source>incident %1 contains data that cannot be read, or that Dossier cannot have saved (%2)</source>
        <translation>l’incident %1 contient des données illisibles, ou que Dossier ne peut pas avoir enregistrées (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n incidents could not be compared with their history, which cannot be read there</source>
        <translation>
            <numerusform>%n incident n’a pas pu être comparé à son historique, qui ne peut pas être lu à cet endroit</numerusform>
            <numerusform>%n incidents n’ont pas pu être comparés à leur historique, qui ne peut pas être lu à cet endroit</numerusform>
        </translation>
    </message>
    <message>
        <source>part of the list of incidents cannot be read; some incidents may be missing</source>
        <translation>une partie de la liste des incidents ne peut pas être lue&#x202f;; il peut manquer des incidents</translation>
    </message>
    <message>
        <source>could not be checked to the end, because part of the file cannot be read</source>
        <translation>vérification non achevée, car une partie du fichier ne peut pas être lue</translation>
    </message>
    <message>
        <source>“%1” is damaged in the part that says which tables it has and where they are: nothing in it can be found, and nothing can be recovered. Restore a backup, or copy the file again from where it came.</source>
        <translation>«&#xa0;%1&#xa0;» est endommagé dans la partie qui dit quelles tables il contient et où elles se trouvent&#x202f;: rien ne peut y être trouvé ni récupéré. Restaurez une sauvegarde, ou copiez de nouveau le fichier depuis son origine.</translation>
    </message>
    <message>
        <source>names</source>
        <translation>noms</translation>
    </message>
    <message numerus="yes">
        <source>%n names are in the file that no incident has any more: %1; erasing a text permanently removes them, too</source>
        <translation>
            <numerusform>%n nom figure dans le fichier alors qu’aucun incident ne le porte plus&#x202f;: %1&#x202f;; effacer définitivement un texte le supprime aussi</numerusform>
            <numerusform>%n noms figurent dans le fichier alors qu’aucun incident ne les porte plus&#x202f;: %1&#x202f;; effacer définitivement un texte les supprime aussi</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk is full. No recovered file was made, and “%1” was not changed. Free up some space and try again.</source>
        <translation>Le disque est plein. Aucun fichier récupéré n’a été créé, et «&#xa0;%1&#xa0;» n’a pas été modifié. Libérez de l’espace, puis réessayez.</translation>
    </message>
    <message>
        <source>No recovered file could be made beside “%1”, which was not changed. Check the disk and the permissions of the folder, or copy the file to another folder and recover it there.</source>
        <translation>Aucun fichier récupéré n’a pu être créé à côté de «&#xa0;%1&#xa0;», qui n’a pas été modifié. Vérifiez le disque et les droits d’accès au répertoire, ou copiez le fichier dans un autre répertoire et récupérez-le là.</translation>
    </message>
    <message>
        <source>“%1” does not match its history, and an erasure would make what another program changed look as if it did. Nothing was erased. Check the file with “dossier check”, restore a backup, and then erase the text.</source>
        <translation>«&#xa0;%1&#xa0;» ne correspond pas à son historique, et un effacement donnerait à ce qu’un autre programme a modifié l’apparence d’y correspondre. Rien n’a été effacé. Vérifiez le fichier avec «&#xa0;dossier check&#xa0;», restaurez une sauvegarde, puis effacez le texte.</translation>
    </message>
    <message>
        <source>structure</source>
        <translation>structure</translation>
    </message>
    <message>
        <source>the file says that it has format %1, which it does not have: it was changed by another program</source>
        <translation>le fichier indique le format %1, qui n’est pas le sien&#x202f;: il a été modifié par un autre programme</translation>
    </message>
    <message>
        <source>“%1” is not part of a case file: another program added it</source>
        <translation>«&#xa0;%1&#xa0;» ne fait pas partie d’un dossier&#x202f;: un autre programme l’a ajouté</translation>
    </message>
    <message>
        <source>it is not that of a case file: it was changed by another program</source>
        <translation>ce n’est pas celle d’un dossier&#x202f;: elle a été modifiée par un autre programme</translation>
    </message>
    <message>
        <source>Cancelled. No recovered file was made, and “%1” was not changed.</source>
        <translation>Annulé. Aucun fichier récupéré n’a été créé et «&#xa0;%1&#xa0;» n’a pas été modifié.</translation>
    </message>
    <message>
        <source>“%1” was being changed when Dossier or the computer stopped. That change was not saved completely and was undone. Check what you entered last.</source>
        <translation>«&#xa0;%1&#xa0;» était en cours de modification lorsque Dossier ou l’ordinateur s’est arrêté. Cette modification n’avait pas été entièrement enregistrée et a été annulée. Vérifiez ce que vous avez saisi en dernier.</translation>
    </message>
    <message>
        <source>These files were not deleted, and their content is unchanged: “%1”. Backups among them may hold changes that this case file does not have. Check them, then delete them manually.</source>
        <translation>Ces fichiers n’ont pas été supprimés et leur contenu est inchangé&#x202f;: «&#xa0;%1&#xa0;». Les sauvegardes parmi eux peuvent contenir des modifications que ce dossier n’a pas. Vérifiez-les, puis supprimez-les manuellement.</translation>
    </message>
    <message>
        <source>“%1” was being changed when Dossier or the computer stopped, and is locked (%2). Nothing was changed. If it is open in no other program and on no other computer, delete “%3” and open the case file again.</source>
        <translation>«&#xa0;%1&#xa0;» était en cours de modification lorsque Dossier ou l’ordinateur s’est arrêté, et il est verrouillé (%2). Rien n’a été modifié. S’il n’est ouvert dans aucun autre programme ni sur aucun autre ordinateur, supprimez «&#xa0;%3&#xa0;», puis ouvrez de nouveau le dossier.</translation>
    </message>
    <message>
        <source>the file is shorter than it says; part of it is missing</source>
        <translation>le fichier est plus court qu’il ne l’indique&#x202f;; une partie manque</translation>
    </message>
</context>
<context>
    <name>CellEdit</name>
    <message>
        <source>region and coordinates stay: change them in the form</source>
        <translation>la région et les coordonnées sont conservées&#x202f;: modifiez-les dans le formulaire</translation>
    </message>
</context>
<context>
    <name>CellEditor</name>
    <message>
        <source>This incident has several violations: press Enter to change their victims in the form.</source>
        <translation>Cet incident comporte plusieurs violations&#x202f;: appuyez sur Entrée pour modifier leurs victimes dans le formulaire.</translation>
    </message>
    <message>
        <source>Another field of this incident must be corrected first, in the form: %1</source>
        <translation>Un autre champ de cet incident doit d’abord être corrigé dans le formulaire&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1 is verified. The reason for the change is kept in its history.</source>
        <translation>%1 est vérifié. Le motif de la modification est conservé dans son historique.</translation>
    </message>
    <message>
        <source>This incident has just been deleted. Press Esc to go on.</source>
        <translation>Cet incident vient d’être supprimé. Appuyez sur Échap pour continuer.</translation>
    </message>
    <message>
        <source>This cell has just been changed to “%1”. Press Enter to replace that, or Esc to keep it.</source>
        <translation>Cette cellule vient d’être modifiée en «&#xa0;%1&#xa0;». Appuyez sur Entrée pour remplacer cette valeur, ou sur Échap pour la conserver.</translation>
    </message>
    <message>
        <source>%1 (no longer in this list)</source>
        <translation>%1 (n’est plus dans cette liste)</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Modifier %1</translation>
    </message>
    <message>
        <source>Save change</source>
        <translation>Enregistrer la modification</translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message>
        <source>Changes to this case file</source>
        <translation>Modifications de ce dossier</translation>
    </message>
    <message>
        <source>your last session (%1)</source>
        <translation>votre dernière session (%1)</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>une date</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>le début</translation>
    </message>
    <message>
        <source>Changes &amp;since</source>
        <translation>Modifications &amp;depuis</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>as a briefing or a table gives it</source>
        <translation>telle qu’une note ou un tableau l’indique</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>&amp;Par</translation>
    </message>
    <message>
        <source>Only incidents that the &amp;filter shows, and deleted ones</source>
        <translation>Seulement les incidents que le &amp;filtre montre, et ceux qui ont été supprimés</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Ce qui a été modifié</translation>
    </message>
    <message>
        <source>Show in the &amp;list</source>
        <translation>Afficher dans la &amp;liste</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Lecture de l’historique…</translation>
    </message>
    <message>
        <source>anyone</source>
        <translation>toute personne</translation>
    </message>
    <message>
        <source>no name given</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>Added since then.</source>
        <translation>Ajouté depuis.</translation>
    </message>
    <message>
        <source>In the history</source>
        <translation>Dans l’historique</translation>
    </message>
    <message>
        <source>a revision</source>
        <translation>une révision</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>%1 out of %2 in total</source>
        <translation>%1 sur %2 au total</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n ajouté</numerusform>
            <numerusform>%n ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n modifié</numerusform>
            <numerusform>%n modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n supprimé</numerusform>
            <numerusform>%n supprimés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restored</source>
        <translation>
            <numerusform>%n restauré</numerusform>
            <numerusform>%n restaurés</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been changed since then.</source>
        <translation>Rien n’a été modifié depuis.</translation>
    </message>
    <message>
        <source>None of the changed incidents matches this selection.</source>
        <translation>Aucun des incidents modifiés ne correspond à ce choix.</translation>
    </message>
    <message>
        <source>What was changed has been changed back.</source>
        <translation>Ce qui avait été modifié a été rétabli.</translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Date et heure</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>no problems found</source>
        <translation>aucun problème détecté</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n incidents recovered to “%1”.</source>
        <translation>
            <numerusform>%n incident récupéré dans «&#xa0;%1&#xa0;».</numerusform>
            <numerusform>%n incidents récupérés dans «&#xa0;%1&#xa0;».</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was not changed and keeps its history; the recovered file starts a new history.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été modifié et conserve son historique&#x202f;; le fichier récupéré commence un nouvel historique.</translation>
    </message>
    <message>
        <source>Problems were found in “%1”. Keep the file as it is and restore a backup; use --repair to recover what can still be read.</source>
        <translation>Des problèmes ont été détectés dans «&#xa0;%1&#xa0;». Conservez le fichier tel quel et restaurez une sauvegarde&#x202f;; utilisez --repair pour récupérer ce qui peut encore être lu.</translation>
    </message>
    <message>
        <source>The title, language and date are not confirmed by the history. Check the title.</source>
        <translation>Le titre, la langue et la date ne sont pas confirmés par l’historique. Vérifiez le titre.</translation>
    </message>
    <message>
        <source>The saved filter “%1” is not confirmed by the history; its new history says so. Check what it asks for.</source>
        <translation>Le filtre enregistré «&#xa0;%1&#xa0;» n’est pas confirmé par l’historique&#x202f;; son nouvel historique l’indique. Vérifiez ses conditions.</translation>
    </message>
    <message>
        <source>Incident %1 is not confirmed by its history: its new history says so, and it is confidential until you set its visibility again.</source>
        <translation>L’incident %1 n’est pas confirmé par son historique&#x202f;: son nouvel historique l’indique, et il est confidentiel jusqu’à ce que vous redéfinissiez sa visibilité.</translation>
    </message>
    <message>
        <source>Incident %1, which is deleted, is not confirmed by its history. Check it among the deleted incidents.</source>
        <translation>L’incident %1, qui est supprimé, n’est pas confirmé par son historique. Vérifiez-le parmi les incidents supprimés.</translation>
    </message>
    <message>
        <source>Incident %1 was recovered with other values, as its summary says: %2. Correct it.</source>
        <translation>L’incident %1 a été récupéré avec d’autres valeurs, comme l’indique son résumé&#x202f;: %2. Corrigez-le.</translation>
    </message>
    <message>
        <source>The history was damaged or changed: what it says up to entry %1 cannot be relied on. Incidents that were last changed before are marked as not confirmed. Check them.</source>
        <translation>L’historique a été endommagé ou modifié&#x202f;: ce qu’il dit jusqu’à l’entrée %1 n’est pas fiable. Les incidents modifiés pour la dernière fois avant celle-ci sont signalés comme non confirmés. Vérifiez-les.</translation>
    </message>
    <message>
        <source>The history cannot be read to its end: nothing that it says can be relied on. All incidents are marked as not confirmed. Check them.</source>
        <translation>L’historique ne peut pas être lu jusqu’à la fin&#x202f;: rien de ce qu’il dit n’est fiable. Tous les incidents sont signalés comme non confirmés. Vérifiez-les.</translation>
    </message>
    <message>
        <source>Incident %1 was recovered with invalid data (%2). Correct it.</source>
        <translation>L’incident %1 a été récupéré avec des données non valides (%2). Corrigez-les.</translation>
    </message>
    <message>
        <source>“%1” was not recovered: it could be read, but not saved. %2</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été récupéré&#x202f;: il a pu être lu, mais pas enregistré. %2</translation>
    </message>
    <message>
        <source>The incident in row %1 could not be read and was not recovered. Look for it in a backup.</source>
        <translation>L’incident de la ligne %1 n’a pas pu être lu et n’a pas été récupéré. Cherchez-le dans une sauvegarde.</translation>
    </message>
    <message>
        <source>Incident %1 could not be read and was not recovered. Look for it in a backup.</source>
        <translation>L’incident %1 n’a pas pu être lu et n’a pas été récupéré. Cherchez-le dans une sauvegarde.</translation>
    </message>
    <message>
        <source>Part of the list of incidents could not be read, and some incidents may be missing. Compare the recovered file with a backup.</source>
        <translation>Une partie de la liste des incidents n’a pas pu être lue, et il peut manquer des incidents. Comparez le fichier récupéré avec une sauvegarde.</translation>
    </message>
    <message>
        <source>Unsaved form content under “%1” was not recovered: it belongs to no incident. It is still in the damaged file.</source>
        <translation>Le contenu de formulaire non enregistré sous «&#xa0;%1&#xa0;» n’a pas été récupéré&#x202f;: il n’appartient à aucun incident. Il se trouve encore dans le fichier endommagé.</translation>
    </message>
    <message>
        <source>Part of the saved filters, or of the unsaved form content, could not be read and was not recovered. Compare the recovered file with a backup.</source>
        <translation>Une partie des filtres enregistrés, ou du contenu de formulaire non enregistré, n’a pas pu être lue et n’a pas été récupérée. Comparez le fichier récupéré avec une sauvegarde.</translation>
    </message>
    <message>
        <source>The search index of “%1” was rebuilt. No incident was changed.</source>
        <translation>L’index de recherche de «&#xa0;%1&#xa0;» a été reconstruit. Aucun incident n’a été modifié.</translation>
    </message>
    <message>
        <source>No incident could be recovered. Restore a backup.</source>
        <translation>Aucun incident n’a pu être récupéré. Restaurez une sauvegarde.</translation>
    </message>
    <message numerus="yes">
        <source>%n files recovered earlier were there and were not changed: %1.</source>
        <translation>
            <numerusform>%n fichier récupéré auparavant existait déjà et n’a pas été modifié&#x202f;: %1.</numerusform>
            <numerusform>%n fichiers récupérés auparavant existaient déjà et n’ont pas été modifiés&#x202f;: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The title contained control characters; they are shown by their codes now: “%1”. Correct it.</source>
        <translation>Le titre contenait des caractères de contrôle&#x202f;; ils sont maintenant indiqués par leurs codes&#x202f;: «&#xa0;%1&#xa0;». Corrigez-le.</translation>
    </message>
    <message>
        <source>“%1” is not part of a case file and was not recovered. It is still in the damaged file.</source>
        <translation>«&#xa0;%1&#xa0;» ne fait pas partie d’un dossier et n’a pas été récupéré. Cet élément se trouve toujours dans le fichier endommagé.</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>a few letters, or ↓ for the list</source>
        <translation>quelques lettres, ou ↓ pour la liste</translation>
    </message>
</context>
<context>
    <name>ColumnFilterCard</name>
    <message>
        <source>Filter: %1</source>
        <translation>Filtre&#x202f;: %1</translation>
    </message>
    <message>
        <source>Clear this filter</source>
        <translation>Réinitialiser ce filtre</translation>
    </message>
    <message>
        <source>Search these values…</source>
        <translation>Rechercher dans ces valeurs…</translation>
    </message>
    <message>
        <source>day, month or year</source>
        <translation>jour, mois ou année</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>Contient</translation>
    </message>
    <message>
        <source>words, or their beginnings</source>
        <translation>des mots ou leur début</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Not empty</source>
        <translation>Non vide</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vide</translation>
    </message>
    <message>
        <source>The second number is lower than the first.</source>
        <translation>Le second nombre est inférieur au premier.</translation>
    </message>
    <message>
        <source>From (minimum)</source>
        <translation>De (minimum)</translation>
    </message>
    <message>
        <source>To (minimum)</source>
        <translation>À (minimum)</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Usage: %1</source>
        <translation>Utilisation&#x202f;: %1</translation>
    </message>
    <message>
        <source>The output could not be written completely. Check the free disk space.</source>
        <translation>Le résultat n’a pas pu être écrit en entier. Vérifiez l’espace disque disponible.</translation>
    </message>
    <message>
        <source>Unknown command: “%1”.</source>
        <translation>Commande inconnue&#x202f;: «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Run “dossier COMMAND --help” to see the options of a command.</source>
        <translation>Exécutez «&#xa0;dossier COMMANDE --help&#xa0;» pour afficher les options d’une commande.</translation>
    </message>
    <message>
        <source>“%1” needs the argument %2.</source>
        <translation>«&#xa0;%1&#xa0;»&#x202f;: il manque l’argument %2.</translation>
    </message>
    <message>
        <source>“%1”: unexpected argument “%2”.</source>
        <translation>«&#xa0;%1&#xa0;»&#x202f;: argument inattendu «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>Unknown option: %1.</source>
        <translation>Option inconnue&#x202f;: %1.</translation>
    </message>
    <message>
        <source>The option --%1 needs a value.</source>
        <translation>L’option --%1 exige une valeur.</translation>
    </message>
    <message>
        <source>The option --%1 takes no value.</source>
        <translation>L’option --%1 n’admet aucune valeur.</translation>
    </message>
    <message>
        <source>FILTER stands for any of --country, --region, --type, --from, --to, --perpetrator, --party, --tag, --status, --visibility, --text.</source>
        <translation>FILTER désigne une ou plusieurs des options --country, --region, --type, --from, --to, --perpetrator, --party, --tag, --status, --visibility, --text.</translation>
    </message>
    <message>
        <source>Interrupted before the end. No incident was changed, and no file was written.</source>
        <translation>Interrompu avant la fin. Aucun incident n’a été modifié et aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>No backup of “%1” was found beside it or in the backup folder that is set in Dossier.</source>
        <translation>Aucune sauvegarde de «&#xa0;%1&#xa0;» n’a été trouvée à côté de lui ni dans le répertoire des sauvegardes réglé dans Dossier.</translation>
    </message>
    <message>
        <source>Backups of “%1”, the latest first:</source>
        <translation>Sauvegardes de «&#xa0;%1&#xa0;», la plus récente d’abord&#x202f;:</translation>
    </message>
</context>
<context>
    <name>Count</name>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>The rows may add up to more than the total, because an incident or a person can be counted in several rows.</source>
        <translation>La somme des lignes peut dépasser le total, car un incident ou une personne peut être compté dans plusieurs lignes.</translation>
    </message>
</context>
<context>
    <name>CountsTable</name>
    <message>
        <source>Conditions</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
</context>
<context>
    <name>Csv</name>
    <message>
        <source>Line %1 is not valid UTF-8 text. Save the table as “CSV UTF-8” and try again.</source>
        <translation>La ligne %1 n’est pas un texte UTF-8 valide. Enregistrez le tableau au format «&#xa0;CSV UTF-8&#xa0;» et réessayez.</translation>
    </message>
    <message>
        <source>A field in line %1 is larger than 4 MiB; a closing quotation mark may be missing. Correct the table and try again.</source>
        <translation>Un champ de la ligne %1 dépasse 4&#xa0;Mio&#x202f;; il manque peut-être un guillemet fermant. Corrigez le tableau et réessayez.</translation>
    </message>
    <message>
        <source>The quotation mark opened in line %1 is not closed. Correct the table and try again.</source>
        <translation>Le guillemet ouvert à la ligne %1 n’est pas fermé. Corrigez le tableau et réessayez.</translation>
    </message>
    <message>
        <source>In line %1, there is text after a closing quotation mark. Correct the table and try again.</source>
        <translation>À la ligne %1, du texte suit un guillemet fermant. Corrigez le tableau et réessayez.</translation>
    </message>
</context>
<context>
    <name>Defect</name>
    <message>
        <source>An internal error occurred in Dossier, and the operation was not completed. What was saved before was not changed. Close Dossier, start it again, and report the error.</source>
        <translation>Une erreur interne s’est produite dans Dossier et l’opération n’a pas été terminée. Ce qui était enregistré n’a pas été modifié. Fermez Dossier, relancez-le et signalez l’erreur.</translation>
    </message>
</context>
<context>
    <name>DeletedDialog</name>
    <message>
        <source>Deleted</source>
        <translation>Supprimé le</translation>
    </message>
    <message>
        <source>Deleted by</source>
        <translation>Supprimé par</translation>
    </message>
    <message>
        <source>Another incident has this reference now.</source>
        <translation>Un autre incident porte désormais cette référence.</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Motif&#x202f;: %1</translation>
    </message>
    <message>
        <source>Deleted incidents</source>
        <translation>Incidents supprimés</translation>
    </message>
    <message>
        <source>Search reference, title, place or name…</source>
        <translation>Rechercher une référence, un titre, un lieu ou un nom…</translation>
    </message>
    <message>
        <source>Search the deleted incidents</source>
        <translation>Rechercher parmi les incidents supprimés</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Reading the incidents…</source>
        <translation>Lecture des incidents…</translation>
    </message>
    <message>
        <source>No incident of this case file is deleted.</source>
        <translation>Aucun incident de ce dossier n’est supprimé.</translation>
    </message>
    <message>
        <source>No deleted incident matches this search.</source>
        <translation>Aucun incident supprimé ne correspond à cette recherche.</translation>
    </message>
    <message>
        <source>%1 cannot be restored: another incident has this reference now. Give that one another reference first.</source>
        <translation>%1 ne peut pas être restauré&#x202f;: un autre incident porte désormais cette référence. Donnez d’abord une autre référence à celui-ci.</translation>
    </message>
    <message>
        <source>The last %1 of %2 are shown. Search to find others.</source>
        <translation>Les %1 derniers sur %2 sont affichés. Recherchez pour trouver les autres.</translation>
    </message>
    <message numerus="yes">
        <source>Restore %n incidents</source>
        <translation>
            <numerusform>Restaurer %n incident</numerusform>
            <numerusform>Restaurer %n incidents</numerusform>
        </translation>
    </message>
    <message>
        <source>Several of the selected incidents have the reference %1, and cannot be restored together. Restore one of them and give it another reference first.</source>
        <translation>Plusieurs des incidents sélectionnés portent la référence %1 et ne peuvent pas être restaurés ensemble. Restaurez d’abord l’un d’eux et donnez-lui une autre référence.</translation>
    </message>
</context>
<context>
    <name>Describe</name>
    <message>
        <source>from %1</source>
        <translation>à partir du %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’au %1</translation>
    </message>
    <message>
        <source>party to the conflict</source>
        <translation>partie au conflit</translation>
    </message>
    <message>
        <source>alleged perpetrator</source>
        <translation>auteur présumé</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n victims or more (minimum)</source>
        <translation>
            <numerusform>%n victime ou plus (minimum)</numerusform>
            <numerusform>%n victimes ou plus (minimum)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n victims or fewer (minimum)</source>
        <translation>
            <numerusform>%n victime ou moins (minimum)</numerusform>
            <numerusform>%n victimes ou moins (minimum)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n victims (minimum)</source>
        <translation>
            <numerusform>%n victime (minimum)</numerusform>
            <numerusform>%n victimes (minimum)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n victims (minimum)</source>
        <translation>
            <numerusform>de %1 à %n victime (minimum)</numerusform>
            <numerusform>de %1 à %n victimes (minimum)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>sans %1</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Coordonnées</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>filled in: %1</source>
        <translation>renseigné&#x202f;: %1</translation>
    </message>
    <message>
        <source>not filled in: %1</source>
        <translation>non renseigné&#x202f;: %1</translation>
    </message>
    <message>
        <source>changed since %1</source>
        <translation>modifié depuis le %1</translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>étiquette %1</translation>
    </message>
    <message>
        <source>without the tag %1</source>
        <translation>sans l’étiquette %1</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>Violation</source>
        <translation>Violation</translation>
    </message>
    <message>
        <source>Victims of these violations</source>
        <translation>Victimes de ces violations</translation>
    </message>
    <message>
        <source>Title in English</source>
        <translation>Titre en anglais</translation>
    </message>
    <message>
        <source>Title in French</source>
        <translation>Titre en français</translation>
    </message>
    <message>
        <source>Summary in English</source>
        <translation>Résumé en anglais</translation>
    </message>
    <message>
        <source>Summary in French</source>
        <translation>Résumé en français</translation>
    </message>
    <message>
        <source>Start date</source>
        <translation>Date de début</translation>
    </message>
    <message>
        <source>End date</source>
        <translation>Date de fin</translation>
    </message>
    <message>
        <source>Date precision</source>
        <translation>Précision de la date</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Provenance</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Visibilité</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>added</source>
        <translation>ajouté</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>restauré</translation>
    </message>
    <message>
        <source>text permanently erased</source>
        <translation>texte effacé définitivement</translation>
    </message>
    <message>
        <source>Type of violation</source>
        <translation>Type de violation</translation>
    </message>
    <message>
        <source>Victims, minimum</source>
        <translation>Victimes, minimum</translation>
    </message>
    <message>
        <source>Victims, best estimate</source>
        <translation>Victimes, meilleure estimation</translation>
    </message>
    <message>
        <source>Victims, maximum</source>
        <translation>Victimes, maximum</translation>
    </message>
    <message>
        <source>Alleged perpetrators</source>
        <translation>Auteurs présumés</translation>
    </message>
    <message>
        <source>Parties to the conflict</source>
        <translation>Parties au conflit</translation>
    </message>
    <message>
        <source>compared with an imported table, not changed</source>
        <translation>comparé à un tableau importé, non modifié</translation>
    </message>
    <message>
        <source>%1 (undo)</source>
        <translation>%1 (annulation)</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>import (%1)</source>
        <translation>import (%1)</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>The encryption component is not working. Reinstall Dossier.</source>
        <translation>Le composant de chiffrement ne fonctionne pas. Réinstallez Dossier.</translation>
    </message>
    <message>
        <source>Dossier is running with a different copy of SQLite from the one it was built with, and could not encrypt. Reinstall Dossier, or report this problem.</source>
        <translation>Dossier s’exécute avec une autre version de SQLite que celle prévue et ne pourrait pas chiffrer. Réinstallez Dossier, ou signalez ce problème.</translation>
    </message>
    <message>
        <source>The file “%1” does not exist. Check its name and folder.</source>
        <translation>Le fichier «&#xa0;%1&#xa0;» n’existe pas. Vérifiez son nom et son emplacement.</translation>
    </message>
    <message>
        <source>The database driver is not working. Reinstall Dossier.</source>
        <translation>Le pilote de base de données ne fonctionne pas. Réinstallez Dossier.</translation>
    </message>
    <message>
        <source>The disk is full. “%1” was not changed. Free up some space and try again.</source>
        <translation>Le disque est plein. «&#xa0;%1&#xa0;» n’a pas été modifié. Libérez de l’espace et réessayez.</translation>
    </message>
    <message>
        <source>Another program is writing to “%1”. Wait until it has finished, then try again.</source>
        <translation>Un autre programme écrit dans «&#xa0;%1&#xa0;». Attendez qu’il ait fini et réessayez.</translation>
    </message>
    <message>
        <source>“%1” is read-only. Save a copy elsewhere and work in the copy.</source>
        <translation>«&#xa0;%1&#xa0;» est en lecture seule. Enregistrez une copie ailleurs et travaillez dans cette copie.</translation>
    </message>
    <message>
        <source>“%1” is damaged. Nothing was changed. Restore a backup, or run “dossier check” to find out what is damaged.</source>
        <translation>«&#xa0;%1&#xa0;» est endommagé. Rien n’a été modifié. Restaurez une sauvegarde, ou exécutez «&#xa0;dossier check&#xa0;» pour savoir ce qui est endommagé.</translation>
    </message>
    <message>
        <source>“%1” cannot be read or written. Check the disk and the permissions of the file and of its folder.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut être ni lu ni écrit. Vérifiez le disque et les droits d’accès au fichier et à son répertoire.</translation>
    </message>
    <message>
        <source>Cancelled. “%1” was not changed.</source>
        <translation>Opération annulée. «&#xa0;%1&#xa0;» n’a pas été modifié.</translation>
    </message>
    <message>
        <source>The database rejected an operation on “%1”. The file was not changed. Please report this problem.</source>
        <translation>La base de données a rejeté une opération sur «&#xa0;%1&#xa0;». Le fichier n’a pas été modifié. Merci de signaler ce problème.</translation>
    </message>
    <message>
        <source>“%1” was changed by another program: incident %2 contains a value that Dossier cannot have saved (%3). Nothing was changed. Restore a backup, or run “dossier check” to find out what is damaged.</source>
        <translation>«&#xa0;%1&#xa0;» a été modifié par un autre programme&#x202f;: l’incident %2 contient une valeur que Dossier ne peut pas avoir enregistrée (%3). Rien n’a été modifié. Restaurez une sauvegarde, ou exécutez «&#xa0;dossier check&#xa0;» pour savoir ce qui est endommagé.</translation>
    </message>
    <message>
        <source>“%1” was not opened, because “%2” is not an ordinary file but, for example, a pipe or a folder. Nothing was changed. Move “%2” elsewhere and try again.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été ouvert, car «&#xa0;%2&#xa0;» n’est pas un fichier ordinaire mais, par exemple, un tube ou un répertoire. Rien n’a été modifié. Déplacez «&#xa0;%2&#xa0;» et réessayez.</translation>
    </message>
    <message>
        <source>“%1” was not saved. Beside it stands “%2”, which belongs to a case file that had this name, and its content would get into the new one. Nothing was changed. Move “%2” to where its case file is now, or choose another name.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été enregistré. À côté se trouve «&#xa0;%2&#xa0;», qui appartient à un dossier qui portait ce nom, et dont le contenu passerait dans le nouveau. Rien n’a été modifié. Déplacez «&#xa0;%2&#xa0;» là où se trouve maintenant son dossier, ou choisissez un autre nom.</translation>
    </message>
    <message>
        <source>“%1” was not opened. Beside it stands “%2”, the journal of another file or of another version of this one, and its content would get into this file. Nothing was changed. Move “%2” elsewhere, then open the case file.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été ouvert. À côté se trouve «&#xa0;%2&#xa0;», le journal d’un autre fichier ou d’une autre version de celui-ci, et son contenu passerait dans ce fichier. Rien n’a été modifié. Déplacez «&#xa0;%2&#xa0;» ailleurs, puis ouvrez le dossier.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened: the passphrase is wrong, or the file is not a case file or is damaged at its beginning.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être ouvert&#x202f;: la phrase secrète est incorrecte, ou le fichier n’est pas un dossier ou est endommagé à son début.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>The export was cancelled. Nothing was written.</source>
        <translation>L’exportation a été annulée. Rien n’a été écrit.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows written</source>
        <translation>
            <numerusform>%n ligne écrite</numerusform>
            <numerusform>%n lignes écrites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export table</source>
        <translation>Exporter un tableau</translation>
    </message>
    <message>
        <source>all incidents</source>
        <translation>tous les incidents</translation>
    </message>
    <message>
        <source>Content: %1</source>
        <translation>Contenu&#x202f;: %1</translation>
    </message>
    <message>
        <source>&amp;Visibility: include up to</source>
        <translation>&amp;Visibilité&#x202f;: inclure jusqu’à</translation>
    </message>
    <message>
        <source>A table is not encrypted: anyone who has the file can read it.</source>
        <translation>Un tableau n’est pas chiffré&#x202f;: toute personne qui dispose du fichier peut le lire.</translation>
    </message>
    <message>
        <source>Choose location…</source>
        <translation>Choisir l’emplacement…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The table will contain %1.</source>
        <translation>Le tableau contiendra %1.</translation>
    </message>
    <message>
        <source>No incident is left out.</source>
        <translation>Aucun incident n’est exclu.</translation>
    </message>
    <message>
        <source>The table will not contain %1.</source>
        <translation>Le tableau ne contiendra pas %1.</translation>
    </message>
    <message>
        <source>Include &amp;tags</source>
        <translation>Inclure les é&amp;tiquettes</translation>
    </message>
</context>
<context>
    <name>FacetDialog</name>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Rechercher</translation>
    </message>
    <message>
        <source>S&amp;ort by:</source>
        <translation>&amp;Trier par&#x202f;:</translation>
    </message>
    <message>
        <source>Number of incidents</source>
        <translation>Nombre d’incidents</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>&amp;Clear selection</source>
        <translation>Tout &amp;désélectionner</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message numerus="yes">
        <source>%n values selected</source>
        <translation>
            <numerusform>%n valeur sélectionnée</numerusform>
            <numerusform>%n valeurs sélectionnées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>“%1” contains a type of violation that this version of Dossier does not know (%2), so nothing can be counted. Open it with a newer version of Dossier.</source>
        <translation>«&#xa0;%1&#xa0;» contient un type de violation que cette version de Dossier ne connaît pas (%2)&#x202f;; le comptage est impossible. Ouvrez-le avec une version plus récente de Dossier.</translation>
    </message>
</context>
<context>
    <name>FileView</name>
    <message>
        <source>In&amp;cidents</source>
        <translation>In&amp;cidents</translation>
    </message>
    <message>
        <source>Count&amp;s</source>
        <translation>Chiffre&amp;s</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>Add the first incident</source>
        <translation>Ajouter le premier incident</translation>
    </message>
    <message>
        <source>Import a table…</source>
        <translation>Importer un tableau…</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Réinitialiser le filtre</translation>
    </message>
    <message>
        <source>This case file has no incidents yet.</source>
        <translation>Ce dossier ne contient encore aucun incident.</translation>
    </message>
    <message>
        <source>No incident matches this filter.</source>
        <translation>Aucun incident ne correspond à ce filtre.</translation>
    </message>
    <message>
        <source>Nothing was copied.</source>
        <translation>Rien n’a été copié.</translation>
    </message>
    <message>
        <source>Copying the incidents…</source>
        <translation>Copie des incidents…</translation>
    </message>
    <message>
        <source>Filter: %1…</source>
        <translation>Filtre&#x202f;: %1…</translation>
    </message>
    <message>
        <source>Edi&amp;t cell</source>
        <translation>Modifier la cell&amp;ule</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Remove the condition %1</source>
        <translation>Retirer la condition %1</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Réinitialiser le filtre</translation>
    </message>
    <message>
        <source>Save filter…</source>
        <translation>Enregistrer le filtre…</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Enregistrer le filtre</translation>
    </message>
    <message>
        <source>saving a filter</source>
        <translation>enregistrement d’un filtre</translation>
    </message>
    <message>
        <source>&amp;Name of the filter:</source>
        <translation>&amp;Nom du filtre&#x202f;:</translation>
    </message>
    <message numerus="yes">
        <source>%n of 1 incident</source>
        <translation>
            <numerusform>%n incident sur 1</numerusform>
            <numerusform>%n incidents sur 1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 incidents</source>
        <translation>
            <numerusform>%n incident sur %1</numerusform>
            <numerusform>%n incidents sur %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Replace filter</source>
        <translation>Remplacer le filtre</translation>
    </message>
    <message>
        <source>The saved filter %1 was replaced.</source>
        <translation>Le filtre enregistré %1 a été remplacé.</translation>
    </message>
    <message>
        <source>Saved as filter %1.</source>
        <translation>Filtre %1 enregistré.</translation>
    </message>
</context>
<context>
    <name>FilterPane</name>
    <message>
        <source>&amp;Period</source>
        <translation>&amp;Période</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>from</source>
        <translation>du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>to</source>
        <translation>au</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>A day (5/3/2020 or 2020-03-05, day before month), a month (03/2020) or a year (2020)</source>
        <translation>Un jour (5/3/2020 ou 2020-03-05), un mois (03/2020) ou une année (2020)</translation>
    </message>
    <message>
        <source>Not a valid date. Enter a day (5/3/2020), a month (03/2020) or a year (2020).</source>
        <translation>Date non valide. Saisissez un jour (5/3/2020), un mois (03/2020) ou une année (2020).</translation>
    </message>
    <message>
        <source>The end date is before the start date.</source>
        <translation>La date de fin précède la date de début.</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filtres enregistrés</translation>
    </message>
    <message>
        <source>&amp;Delete this saved filter</source>
        <translation>&amp;Supprimer ce filtre</translation>
    </message>
    <message>
        <source>deleting a saved filter</source>
        <translation>suppression d’un filtre enregistré</translation>
    </message>
    <message numerus="yes">
        <source>All %n…</source>
        <translation>
            <numerusform>Tout afficher (%n)…</numerusform>
            <numerusform>Tout afficher (%n)…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>The saved filter %1 was deleted.</source>
        <translation>Le filtre enregistré %1 a été supprimé.</translation>
    </message>
    <message>
        <source>The saved filter %1 was changed by another program and does not match its history.</source>
        <translation>Le filtre enregistré %1 a été modifié par un autre programme et ne correspond pas à son historique.</translation>
    </message>
    <message>
        <source>Its conditions now: %1. Check them before you use it.</source>
        <translation>Ses conditions actuelles&#x202f;: %1. Vérifiez-les avant de l’utiliser.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>L’utiliser</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>%1, required</source>
        <translation>%1, obligatoire</translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>User guide</source>
        <translation>Guide d’utilisation</translation>
    </message>
    <message>
        <source>&amp;Counting method</source>
        <translation>Méthode de &amp;comptage</translation>
    </message>
    <message>
        <source>What is &amp;protected</source>
        <translation>Ce qui est pr&amp;otégé</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>&amp;Using Dossier</source>
        <translation>&amp;Utiliser Dossier</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Incidents by month</source>
        <translation>Incidents par mois</translation>
    </message>
    <message>
        <source>Drag across the months to select a period. On the keyboard, use the arrow keys, with Shift to extend the period.</source>
        <translation>Faites glisser le pointeur sur les mois pour sélectionner une période. Au clavier, utilisez les touches fléchées, avec Maj pour étendre la période.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>history entry %1 does not follow from the one before it: this entry or an earlier one was changed or removed</source>
        <translation>l’entrée %1 de l’historique ne découle pas de la précédente&#x202f;: cette entrée ou une entrée antérieure a été modifiée ou retirée</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History of %1</source>
        <translation>Historique de %1</translation>
    </message>
    <message>
        <source>&amp;Changes</source>
        <translation>Modifi&amp;cations</translation>
    </message>
    <message>
        <source>&amp;Incident at that time</source>
        <translation>L’&amp;incident à cette date</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Restaurer cette version</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 par %2</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Motif&#x202f;: %1</translation>
    </message>
    <message>
        <source>in the case file: %1</source>
        <translation>dans le dossier&#x202f;: %1</translation>
    </message>
    <message>
        <source>in the table: %1</source>
        <translation>dans le tableau&#x202f;: %1</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Ce qui a été modifié</translation>
    </message>
    <message>
        <source>Copy re&amp;vision</source>
        <translation>Copier la ré&amp;vision</translation>
    </message>
    <message>
        <source>History entry %1. It led to revision %2.</source>
        <translation>Entrée %1 de l’historique. Elle a abouti à la révision %2.</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>line %1: %2</source>
        <translation>ligne %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>ligne %1, colonne %2&#x202f;: %3</translation>
    </message>
    <message>
        <source>Rows that cannot be imported:</source>
        <translation>Lignes qui ne peuvent pas être importées&#x202f;:</translation>
    </message>
    <message>
        <source>Rows skipped:</source>
        <translation>Lignes ignorées&#x202f;:</translation>
    </message>
    <message>
        <source>Rows in conflict, not imported:</source>
        <translation>Lignes en conflit, non importées&#x202f;:</translation>
    </message>
    <message>
        <source>Rows corrected:</source>
        <translation>Lignes corrigées&#x202f;:</translation>
    </message>
    <message numerus="yes">
        <source>%n rows read</source>
        <translation>
            <numerusform>%n ligne lue</numerusform>
            <numerusform>%n lignes lues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows accepted</source>
        <translation>
            <numerusform>%n ligne acceptée</numerusform>
            <numerusform>%n lignes acceptées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows corrected</source>
        <translation>
            <numerusform>%n ligne corrigée</numerusform>
            <numerusform>%n lignes corrigées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows already present</source>
        <translation>
            <numerusform>%n ligne déjà présente</numerusform>
            <numerusform>%n lignes déjà présentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows in conflict</source>
        <translation>
            <numerusform>%n ligne en conflit</numerusform>
            <numerusform>%n lignes en conflit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows invalid</source>
        <translation>
            <numerusform>%n ligne non valide</numerusform>
            <numerusform>%n lignes non valides</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was imported. Correct the rows listed above, or skip them with --skip-bad-rows.</source>
        <translation>Rien n’a été importé. Corrigez les lignes indiquées ci-dessus, ou ignorez-les avec --skip-bad-rows.</translation>
    </message>
    <message numerus="yes">
        <source>%n incidents added</source>
        <translation>
            <numerusform>%n incident ajouté</numerusform>
            <numerusform>%n incidents ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incidents updated</source>
        <translation>
            <numerusform>%n incident mis à jour</numerusform>
            <numerusform>%n incidents mis à jour</numerusform>
        </translation>
    </message>
    <message>
        <source>Dry run: nothing was changed.</source>
        <translation>Simulation&#x202f;: rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The import was cancelled. The case file was not changed.</source>
        <translation>L’importation a été annulée. Le dossier n’a pas été modifié.</translation>
    </message>
    <message>
        <source>The file “%1” does not exist. Check its name and folder.</source>
        <translation>Le fichier «&#xa0;%1&#xa0;» n’existe pas. Vérifiez son nom et son emplacement.</translation>
    </message>
    <message>
        <source>“%1” is a folder. Choose a table inside it.</source>
        <translation>«&#xa0;%1&#xa0;» est un répertoire. Choisissez un tableau qui s’y trouve.</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Check the permissions of the file.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être lu. Vérifiez les droits d’accès au fichier.</translation>
    </message>
    <message>
        <source>“%1” is empty. Choose a table whose first line contains the column names.</source>
        <translation>«&#xa0;%1&#xa0;» est vide. Choisissez un tableau dont la première ligne contient les noms des colonnes.</translation>
    </message>
    <message>
        <source>differs from line %1 of the same incident (%2)</source>
        <translation>diffère de la ligne %1 du même incident (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n incidents to add</source>
        <translation>
            <numerusform>%n incident à ajouter</numerusform>
            <numerusform>%n incidents à ajouter</numerusform>
        </translation>
    </message>
    <message>
        <source>The first line of “%1” does not contain the column names of Dossier’s own table or of UCDP GED (it begins with: %2). Nothing was imported. Add a first line with the column names, or choose another table.</source>
        <translation>La première ligne de «&#xa0;%1&#xa0;» ne contient ni les noms des colonnes du tableau de Dossier, ni ceux d’UCDP GED (elle commence par&#x202f;: %2). Rien n’a été importé. Ajoutez une première ligne avec les noms des colonnes, ou choisissez un autre tableau.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Rows to be checked:</source>
        <translation>Lignes à vérifier&#x202f;:</translation>
    </message>
    <message>
        <source>Changes:</source>
        <translation>Modifications&#x202f;:</translation>
    </message>
    <message>
        <source>%1: before %2, now %3</source>
        <translation>%1&#x202f;: avant %2, maintenant %3</translation>
    </message>
    <message>
        <source>Changed both in the table and in the case file, not imported:</source>
        <translation>Modifié à la fois dans le tableau et dans le dossier, non importé&#x202f;:</translation>
    </message>
    <message numerus="yes">
        <source>%n rows skipped with an invalid row of their incident</source>
        <translation>
            <numerusform>%n ligne ignorée avec une ligne non valide de son incident</numerusform>
            <numerusform>%n lignes ignorées avec une ligne non valide de leur incident</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields in conflict</source>
        <translation>
            <numerusform>%n champ en conflit</numerusform>
            <numerusform>%n champs en conflit</numerusform>
        </translation>
    </message>
    <message>
        <source>belongs to the same incident as line %1, which is not valid</source>
        <translation>appartient au même incident que la ligne %1, qui n’est pas valide</translation>
    </message>
    <message>
        <source>names the violation of line %1, but differs from it</source>
        <translation>désigne la violation de la ligne %1, mais en diffère</translation>
    </message>
    <message>
        <source>repeats line %1 and counts as another violation; check whether it is one</source>
        <translation>répète la ligne %1 et compte comme une autre violation&#x202f;; vérifiez s’il s’agit bien d’une autre</translation>
    </message>
    <message>
        <source>%1 was deleted from the case file and stays deleted; to add it again, import the table without updating</source>
        <translation>%1 a été supprimé du dossier et le reste&#x202f;; pour l’ajouter de nouveau, importez le tableau sans mise à jour</translation>
    </message>
    <message>
        <source>%1 had been deleted from the case file and is added again</source>
        <translation>%1 avait été supprimé du dossier et y est ajouté de nouveau</translation>
    </message>
    <message>
        <source>%1: before %2; now in the table %3; in the case file %4</source>
        <translation>%1&#x202f;: avant %2&#x202f;; maintenant dans le tableau %3&#x202f;; dans le dossier %4</translation>
    </message>
    <message>
        <source>“%1” is not an ordinary file but, for example, a pipe. Nothing was imported. Save the table as a file, and choose that.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un fichier ordinaire mais, par exemple, un tube. Rien n’a été importé. Enregistrez le tableau dans un fichier et choisissez celui-ci.</translation>
    </message>
    <message numerus="yes">
        <source>%n incidents to update</source>
        <translation>
            <numerusform>%n incident à mettre à jour</numerusform>
            <numerusform>%n incidents à mettre à jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows to skip</source>
        <translation>
            <numerusform>%n ligne à ignorer</numerusform>
            <numerusform>%n lignes à ignorer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows skipped</source>
        <translation>
            <numerusform>%n ligne ignorée</numerusform>
            <numerusform>%n lignes ignorées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incidents in conflict</source>
        <translation>
            <numerusform>%n incident en conflit</numerusform>
            <numerusform>%n incidents en conflit</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was left out: a row gives a violation of another incident in the case file. Correct its reference, or empty its column “violation”</source>
        <translation>%1 a été écarté&#x202f;: une ligne indique une violation d’un autre incident du dossier. Corrigez sa référence ou videz sa colonne «&#xa0;violation&#xa0;»</translation>
    </message>
    <message>
        <source>%1 keeps %2 of its violations that the table does not have: the table does not name the version it was exported from. Delete them in the case file, or export it again with its column “version”</source>
        <translation>%1 conserve %2 de ses violations qui ne figurent pas dans le tableau&#x202f;: celui-ci n’indique pas la version à partir de laquelle il a été exporté. Supprimez-les dans le dossier, ou exportez-le à nouveau avec sa colonne «&#xa0;version&#xa0;»</translation>
    </message>
    <message>
        <source>“%1” was changed by another program while it was being read. Nothing was imported, and the case file was not changed. Wait until the table is complete, then import it again.</source>
        <translation>«&#xa0;%1&#xa0;» a été modifié par un autre programme pendant sa lecture. Rien n’a été importé, et le dossier n’a pas été modifié. Attendez que le tableau soit complet, puis importez-le de nouveau.</translation>
    </message>
    <message>
        <source>No longer in the table, not changed:</source>
        <translation>Absentes du tableau désormais, non modifiées&#x202f;:</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2&#x202f;: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n violations no longer in the table, not changed</source>
        <translation>
            <numerusform>%n violation absente du tableau désormais, non modifiée</numerusform>
            <numerusform>%n violations absentes du tableau désormais, non modifiées</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was not changed: it is not clear from which of its versions the table was exported. Export it again with its column “version”, and make the changes there</source>
        <translation>%1 n’a pas été modifié&#x202f;: il n’est pas possible de déterminer de quelle version le tableau a été exporté. Exportez-le de nouveau, gardez la colonne «&#xa0;version&#xa0;» et refaites les modifications</translation>
    </message>
    <message>
        <source>%1 was not changed: its rows were exported at different times. Export it again, and make the changes there</source>
        <translation>%1 n’a pas été modifié&#x202f;: ses lignes proviennent d’exportations différentes. Exportez-le de nouveau, puis refaites les modifications</translation>
    </message>
    <message>
        <source>%1 is already in the case file, but was not imported from such a table; it was not changed. Check whether both are the same incident</source>
        <translation>%1 figure déjà dans le dossier, mais n’a pas été importé d’un tel tableau&#x202f;; il n’a pas été modifié. Vérifiez s’il s’agit du même incident</translation>
    </message>
    <message>
        <source>%1 was not changed: the table gives it values that it had before and that were changed since. Check which are right, and change them in the case file</source>
        <translation>%1 n’a pas été modifié&#x202f;: le tableau lui donne des valeurs qu’il avait auparavant et qui ont été modifiées depuis. Vérifiez lesquelles sont correctes et modifiez-les dans le dossier</translation>
    </message>
    <message>
        <source>%1 is already in the case file with different content and was not changed</source>
        <translation>%1 figure déjà dans le dossier avec un contenu différent et n’a pas été modifié</translation>
    </message>
    <message>
        <source>%1 was not changed: it is not clear which of its violations the rows of the table stand for. Correct them in the case file</source>
        <translation>%1 n’a pas été modifié&#x202f;: il n’est pas possible de déterminer à quelles violations correspondent les lignes du tableau. Corrigez-les dans le dossier</translation>
    </message>
    <message>
        <source>%1 was not changed: what the table changed does not fit what was changed in the case file</source>
        <translation>%1 n’a pas été modifié&#x202f;: les modifications du tableau ne concordent pas avec celles du dossier</translation>
    </message>
    <message>
        <source>The first line of “%1” lacks columns of Dossier’s own table: %2. Nothing was imported. Add them, or choose another table.</source>
        <translation>Il manque à la première ligne de «&#xa0;%1&#xa0;» des colonnes du tableau de Dossier&#x202f;: %2. Rien n’a été importé. Ajoutez-les ou choisissez un autre tableau.</translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts, not changed</source>
        <translation>
            <numerusform>%n conflit, non modifié</numerusform>
            <numerusform>%n conflits, non modifiés</numerusform>
        </translation>
    </message>
    <message>
        <source>Incidents no longer in the table, not changed:</source>
        <translation>Incidents absents du tableau désormais, non modifiés&#x202f;:</translation>
    </message>
    <message numerus="yes">
        <source>%n incidents no longer in the table, not changed</source>
        <translation>
            <numerusform>%n incident absent du tableau désormais, non modifié</numerusform>
            <numerusform>%n incidents absents du tableau désormais, non modifiés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was not changed: this incident came from such a table under another reference, and has got this one since. Check which incident the rows stand for, and correct the reference in the table or in the case file</source>
        <translation>%1 n’a pas été modifié&#x202f;: cet incident est venu d’un tel tableau sous une autre référence et a reçu celle-ci depuis. Vérifiez quel incident les lignes désignent, et corrigez la référence dans le tableau ou dans le dossier</translation>
    </message>
    <message>
        <source>%1 was left out: the incident that such a table called so has another reference by now, and %1 is that of another incident. Correct the references in the case file or in the table</source>
        <translation>%1 a été laissé de côté&#x202f;: l’incident qu’un tel tableau appelait ainsi porte maintenant une autre référence, et %1 est celle d’un autre incident. Corrigez les références dans le dossier ou dans le tableau</translation>
    </message>
    <message>
        <source>%1 has the reference %2 in the case file, and keeps it</source>
        <translation>%1 porte la référence %2 dans le dossier et la garde</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import %1</source>
        <translation>Importer %1</translation>
    </message>
    <message>
        <source>Rows to review</source>
        <translation>Lignes à vérifier</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>ignorée</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corrigée</translation>
    </message>
    <message>
        <source>in conflict</source>
        <translation>en conflit</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>Skip %n rows and import</source>
        <translation>
            <numerusform>Ignorer %n ligne et importer</numerusform>
            <numerusform>Ignorer %n lignes et importer</numerusform>
        </translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>à vérifier</translation>
    </message>
    <message>
        <source>&amp;Import what changed in the table since its last import, and keep your own changes</source>
        <translation>&amp;Importer ce qui a changé dans le tableau depuis sa dernière importation, et conserver vos propres modifications</translation>
    </message>
    <message>
        <source>will be changed</source>
        <translation>sera modifié</translation>
    </message>
    <message>
        <source>%1, %2: %3 will be replaced by %4</source>
        <translation>%1, %2&#x202f;: %3 sera remplacé par %4</translation>
    </message>
    <message>
        <source>No row needs to be reviewed.</source>
        <translation>Aucune ligne n’est à examiner.</translation>
    </message>
    <message>
        <source>%1, %2: %3 in the case file was not changed; last imported %4, now in the table %5</source>
        <translation>%1, %2&#x202f;: %3 dans le dossier n’a pas été modifié&#x202f;; dernière importation %4, tableau %5</translation>
    </message>
    <message>
        <source>%1, %2: %3 is no longer in the table and was not changed</source>
        <translation>%1, %2&#x202f;: %3 n’est plus dans le tableau et n’a pas été modifié</translation>
    </message>
    <message>
        <source>%1 is no longer in the table and was not changed</source>
        <translation>%1 n’est plus dans le tableau et n’a pas été modifié</translation>
    </message>
    <message numerus="yes">
        <source>from %n rows: one row per violation</source>
        <translation>
            <numerusform>tirés de %n ligne&#x202f;: une ligne par violation</numerusform>
            <numerusform>tirés de %n lignes&#x202f;: une ligne par violation</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>IncidentForm</name>
    <message>
        <source>Edit %1</source>
        <translation>Modifier %1</translation>
    </message>
    <message>
        <source>New incident</source>
        <translation>Nouvel incident</translation>
    </message>
    <message>
        <source>These changes were entered earlier and have not been saved.</source>
        <translation>Ces modifications ont été saisies précédemment et n’ont pas été enregistrées.</translation>
    </message>
    <message>
        <source>What happened, and to whom</source>
        <translation>Les faits et les victimes</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>&amp;Country</source>
        <translation>Pa&amp;ys</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>&amp;Région</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Lieu</translation>
    </message>
    <message>
        <source>Sources and provenance</source>
        <translation>Sources et provenance</translation>
    </message>
    <message>
        <source>&amp;Sources</source>
        <translation>&amp;Sources</translation>
    </message>
    <message>
        <source>not specified</source>
        <translation>non précisée</translation>
    </message>
    <message>
        <source>Review and visibility</source>
        <translation>Vérification et visibilité</translation>
    </message>
    <message>
        <source>Stat&amp;us</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Please check: %1</source>
        <translation>À vérifier&#x202f;: %1</translation>
    </message>
    <message>
        <source>editing %1</source>
        <translation>modification de %1</translation>
    </message>
    <message>
        <source>adding %1</source>
        <translation>ajout de %1</translation>
    </message>
    <message>
        <source>&amp;Type of violation</source>
        <translation>&amp;Type de violation</translation>
    </message>
    <message>
        <source>Victims, mini&amp;mum</source>
        <translation>Victimes, &amp;minimum</translation>
    </message>
    <message>
        <source>Best estimate</source>
        <translation>Meilleure estimation</translation>
    </message>
    <message>
        <source>same as minimum</source>
        <translation>identique au minimum</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>separate several names with semicolons</source>
        <translation>séparez plusieurs noms par des points-virgules</translation>
    </message>
    <message>
        <source>give a reason: it is kept in the history of a verified incident</source>
        <translation>indiquez un motif&#x202f;: il est conservé dans l’historique d’un incident vérifié</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>What you entered cannot be kept in the case file.</source>
        <translation>Votre saisie ne peut pas être conservée dans le dossier.</translation>
    </message>
    <message>
        <source>You can copy it as text, and paste it elsewhere before you close the case file.</source>
        <translation>Vous pouvez la copier sous forme de texte, puis la coller ailleurs avant de fermer le dossier.</translation>
    </message>
    <message>
        <source>Copy the text and close</source>
        <translation>Copier le texte et fermer</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>Fermer sans la conserver</translation>
    </message>
    <message>
        <source>Continue editing</source>
        <translation>Continuer la saisie</translation>
    </message>
    <message>
        <source>“%1” is not a valid date: enter a day (12/3/2024 or 12 March 2024), a month (03/2024) or a year (2024)</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une date valide&#x202f;: saisissez un jour (12/3/2024 ou 12 mars 2024), un mois (03/2024) ou une année (2024)</translation>
    </message>
    <message>
        <source>“%1” is not a known country: choose one from the list</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un pays connu&#x202f;: choisissez-en un dans la liste</translation>
    </message>
    <message>
        <source>“%1” is not a pair of coordinates: enter latitude and longitude, such as 16.27, -3.4 or 16°16&apos;N 3°24&apos;W</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une paire de coordonnées&#x202f;: saisissez latitude et longitude, par exemple 16.27, -3.4 ou 16°16’N 3°24’O</translation>
    </message>
    <message>
        <source>* required</source>
        <translation>* obligatoire</translation>
    </message>
    <message>
        <source>&amp;Add a violation</source>
        <translation>A&amp;jouter une violation</translation>
    </message>
    <message>
        <source>leave empty if the same</source>
        <translation>laisser vide si identique</translation>
    </message>
    <message>
        <source>&amp;Began</source>
        <translation>&amp;Début</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>proposed from country and year</source>
        <translation>proposée d’après le pays et l’année</translation>
    </message>
    <message>
        <source>latitude and longitude, or a map link</source>
        <translation>latitude et longitude, ou lien vers une carte</translation>
    </message>
    <message>
        <source>C&amp;oordinates</source>
        <translation>&amp;Coordonnées</translation>
    </message>
    <message>
        <source>Title and summary</source>
        <translation>Titre et résumé</translation>
    </message>
    <message>
        <source>T&amp;itle in French</source>
        <translation>T&amp;itre en français</translation>
    </message>
    <message>
        <source>T&amp;itle in English</source>
        <translation>T&amp;itre en anglais</translation>
    </message>
    <message>
        <source>Summar&amp;y in French</source>
        <translation>Résumé e&amp;n français</translation>
    </message>
    <message>
        <source>Summar&amp;y in English</source>
        <translation>Résumé e&amp;n anglais</translation>
    </message>
    <message>
        <source>Add French</source>
        <translation>Ajouter le français</translation>
    </message>
    <message>
        <source>Add English</source>
        <translation>Ajouter l’anglais</translation>
    </message>
    <message>
        <source>Reason for chan&amp;ging this verified incident</source>
        <translation>Moti&amp;f de la modification de cet incident vérifié</translation>
    </message>
    <message>
        <source>Ma&amp;ximum</source>
        <translation>Ma&amp;ximum</translation>
    </message>
    <message>
        <source>A&amp;lleged perpetrators</source>
        <translation>&amp;Auteurs présumés</translation>
    </message>
    <message>
        <source>Parties to the con&amp;flict</source>
        <translation>&amp;Parties au conflit</translation>
    </message>
    <message>
        <source>“%1” is not a known type of violation: choose one from the list</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un type de violation connu&#x202f;: choisissez-en un dans la liste</translation>
    </message>
    <message>
        <source>“%1” is not a whole number: enter 0 or more, such as 12</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre entier&#x202f;: saisissez 0 ou plus, par exemple 12</translation>
    </message>
    <message>
        <source>enter a number of people, 0 or more</source>
        <translation>saisissez un nombre de personnes, 0 ou plus</translation>
    </message>
    <message>
        <source>Violation %1</source>
        <translation>Violation %1</translation>
    </message>
    <message>
        <source>Remove violation %1</source>
        <translation>Retirer la violation %1</translation>
    </message>
    <message>
        <source>The incident has been changed since. What you had not changed is shown as it is now.</source>
        <translation>L’incident a été modifié depuis. Ce que vous n’aviez pas modifié est affiché dans son état actuel.</translation>
    </message>
    <message>
        <source>The incident has been changed since, partly where you had changed it too. What you entered is shown: check it before you save.</source>
        <translation>L’incident a été modifié depuis, en partie là où vous l’aviez modifié aussi. Votre saisie est affichée&#x202f;: vérifiez-la avant d’enregistrer.</translation>
    </message>
    <message>
        <source>proposed from the last incident</source>
        <translation>proposé d’après le dernier incident</translation>
    </message>
    <message>
        <source>proposed from the last incident; save again if it is right</source>
        <translation>proposé d’après le dernier incident&#x202f;; enregistrez à nouveau si c’est exact</translation>
    </message>
    <message>
        <source>12/3/2024, March 2024 or 2024</source>
        <translation>12/3/2024, mars 2024 ou 2024</translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation>Éti&amp;quettes</translation>
    </message>
    <message>
        <source>own words, separated by semicolons</source>
        <translation>mots libres, séparés par des points-virgules</translation>
    </message>
    <message>
        <source>“%1” is taken as one name; put semicolons between several names</source>
        <translation>«&#xa0;%1&#xa0;» est pris pour un seul nom&#x202f;; séparez plusieurs noms par des points-virgules</translation>
    </message>
    <message numerus="yes">
        <source>%n names: %1</source>
        <translation>
            <numerusform>%n nom&#x202f;: %1</numerusform>
            <numerusform>%n noms&#x202f;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Violation %1 removed.</source>
        <translation>Violation %1 retirée.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>“%1” is a region of %2, not of %3</source>
        <translation>«&#xa0;%1&#xa0;» est une région d’un autre pays (%2), pas de celui de l’incident (%3)</translation>
    </message>
    <message>
        <source>the end, %1, is before the start, %2</source>
        <translation>la fin (%1) précède le début (%2)</translation>
    </message>
    <message>
        <source>these coordinates are outside %1</source>
        <translation>ces coordonnées sont hors du pays de l’incident (%1)</translation>
    </message>
    <message>
        <source>%1 (not specified)</source>
        <translation>%1 (sans précision)</translation>
    </message>
    <message>
        <source>taken from “%1”</source>
        <translation>repris de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>Make %n names</source>
        <translation>
            <numerusform>En faire %n nom</numerusform>
            <numerusform>En faire %n noms</numerusform>
        </translation>
    </message>
    <message>
        <source>↓ offers %1, as above</source>
        <translation>↓ propose %1, comme ci-dessus</translation>
    </message>
    <message>
        <source>put each source on a line of its own</source>
        <translation>mettez chaque source sur sa propre ligne</translation>
    </message>
    <message numerus="yes">
        <source>Make %n lines</source>
        <translation>
            <numerusform>En faire %n ligne</numerusform>
            <numerusform>En faire %n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” would be recorded as a name; who is unknown is left out</source>
        <translation>«&#xa0;%1&#xa0;» serait enregistré comme un nom&#x202f;; un auteur inconnu n’est pas indiqué</translation>
    </message>
    <message>
        <source>Leave empty</source>
        <translation>Laisser vide</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>“%1” is taken as the same name as “%2”</source>
        <translation>«&#xa0;%1&#xa0;» est considéré comme le même nom que «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Nearest: %1</source>
        <translation>Le plus proche&#x202f;: %1</translation>
    </message>
    <message>
        <source>“%1” is not a known region of this country</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une région connue de ce pays</translation>
    </message>
    <message>
        <source>“%1” is spelled differently in earlier incidents</source>
        <translation>«&#xa0;%1&#xa0;» s’écrit autrement dans des incidents précédents</translation>
    </message>
    <message>
        <source>“%1” is a new place, with a name much like that of an earlier one</source>
        <translation>«&#xa0;%1&#xa0;» est un nouveau lieu, dont le nom ressemble à celui d’un lieu précédent</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Visibilité</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Pro&amp;venance</translation>
    </message>
    <message>
        <source>Finis&amp;h later</source>
        <translation>Terminer pl&amp;us tard</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>A&amp;bandonner</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>Enre&amp;gistrer</translation>
    </message>
    <message>
        <source>R&amp;emove</source>
        <translation>R&amp;etirer</translation>
    </message>
    <message>
        <source>R&amp;eference</source>
        <translation>Référ&amp;ence</translation>
    </message>
    <message>
        <source>E&amp;nded</source>
        <translation>&amp;Fin</translation>
    </message>
    <message>
        <source>T&amp;he victims of these violations are</source>
        <translation>Les victimes de ces vi&amp;olations sont</translation>
    </message>
    <message>
        <source>“%1” is written “%2” in other incidents</source>
        <translation>«&#xa0;%1&#xa0;» s’écrit «&#xa0;%2&#xa0;» dans d’autres incidents</translation>
    </message>
    <message>
        <source>Save and add another</source>
        <translation>Enregistrer et en ajouter un autre</translation>
    </message>
</context>
<context>
    <name>IncidentModel</name>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Types</translation>
    </message>
    <message>
        <source>Victims</source>
        <translation>Victimes</translation>
    </message>
    <message>
        <source>Alleged perpetrators</source>
        <translation>Auteurs présumés</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Provenance</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Visibilité</translation>
    </message>
    <message>
        <source>Parties to the conflict</source>
        <translation>Parties au conflit</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié le</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
</context>
<context>
    <name>IncidentPage</name>
    <message>
        <source>Selected incident</source>
        <translation>Incident sélectionné</translation>
    </message>
    <message>
        <source>Select an incident in the list to read it here.</source>
        <translation>Sélectionnez un incident dans la liste pour le lire ici.</translation>
    </message>
    <message>
        <source>Illustrative entry: not a record of an actual event</source>
        <translation>Exemple&#x202f;: ne correspond à aucun fait établi</translation>
    </message>
    <message>
        <source>Violations</source>
        <translation>Violations</translation>
    </message>
    <message>
        <source>In total: %1</source>
        <translation>Au total&#x202f;: %1</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Provenance: %1</source>
        <translation>Provenance&#x202f;: %1</translation>
    </message>
    <message>
        <source>Last changed on %1</source>
        <translation>Dernière modification le %1</translation>
    </message>
    <message numerus="yes">
        <source>%n incidents are selected.</source>
        <translation>
            <numerusform>%n incident est sélectionné.</numerusform>
            <numerusform>%n incidents sont sélectionnés.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1° S</source>
        <translation>%1° S</translation>
    </message>
    <message>
        <source>%1° N</source>
        <translation>%1° N</translation>
    </message>
    <message>
        <source>%1° W</source>
        <translation>%1° O</translation>
    </message>
    <message>
        <source>%1° E</source>
        <translation>%1° E</translation>
    </message>
    <message numerus="yes">
        <source>Parties to the conflict: %1</source>
        <translation>
            <numerusform>Partie au conflit&#x202f;: %1</numerusform>
            <numerusform>Parties au conflit&#x202f;: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Alleged perpetrators: %1</source>
        <translation>
            <numerusform>Auteur présumé&#x202f;: %1</numerusform>
            <numerusform>Auteurs présumés&#x202f;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Étiquettes&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>KeptForms</name>
    <message>
        <source>Unsaved changes</source>
        <translation>Saisies non enregistrées</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Ope&amp;n</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>A&amp;bandonner</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Type of violation</source>
        <translation>Type de violation</translation>
    </message>
    <message>
        <source>Alleged perpetrator</source>
        <translation>Auteur présumé</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Visibilité</translation>
    </message>
    <message>
        <source>region unknown</source>
        <translation>région inconnue</translation>
    </message>
    <message>
        <source>perpetrator unidentified</source>
        <translation>auteur non identifié</translation>
    </message>
    <message>
        <source>month unknown</source>
        <translation>mois inconnu</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>Violations</source>
        <translation>Violations</translation>
    </message>
    <message>
        <source>Victims, minimum</source>
        <translation>Victimes, minimum</translation>
    </message>
    <message>
        <source>Best estimate</source>
        <translation>Meilleure estimation</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Party to the conflict</source>
        <translation>Partie au conflit</translation>
    </message>
    <message>
        <source>party unidentified</source>
        <translation>partie non identifiée</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>without a tag</source>
        <translation>sans étiquette</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Comparing the incidents with their history…</source>
        <translation>Comparaison des incidents avec leur historique…</translation>
    </message>
    <message>
        <source>The case file has just been changed by another program. Check what is shown now, then try again.</source>
        <translation>Le dossier vient d’être modifié par un autre programme. Vérifiez ce qui est affiché à présent, puis réessayez.</translation>
    </message>
    <message>
        <source>The case file is still being compared with its history. The copy will follow.</source>
        <translation>Le dossier est encore en cours de comparaison avec son historique. La copie suivra.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Victims</source>
        <translation>Victimes</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Types</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
</context>
<context>
    <name>LockedPage</name>
    <message>
        <source>&amp;Unlock</source>
        <translation>Dé&amp;verrouiller</translation>
    </message>
    <message>
        <source>%1 is locked.</source>
        <translation>%1 est verrouillé.</translation>
    </message>
    <message>
        <source>&amp;Close the file</source>
        <translation>Fer&amp;mer le dossier</translation>
    </message>
    <message>
        <source>What was done before locking can no longer be undone. The history of an incident has its earlier versions.</source>
        <translation>Ce qui a été fait avant le verrouillage ne peut plus être annulé. L’historique d’un incident contient ses versions antérieures.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>No display is available for the window. Run “dossier --help” to see what can be done without one.</source>
        <translation>Aucun écran n’est disponible pour afficher la fenêtre. Exécutez «&#xa0;dossier --help&#xa0;» pour savoir ce qui peut se faire sans écran.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;New case file…</source>
        <translation>&amp;Nouveau dossier d’incidents…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Dossiers &amp;récents</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation>Enregi&amp;strer une copie…</translation>
    </message>
    <message>
        <source>&amp;Import table…</source>
        <translation>&amp;Importer un tableau…</translation>
    </message>
    <message>
        <source>&amp;Export table…</source>
        <translation>&amp;Exporter un tableau…</translation>
    </message>
    <message>
        <source>Export &amp;briefing…</source>
        <translation>Exporter une no&amp;te d’information…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Im&amp;primer…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <comment>command</comment>
        <translation>&amp;Modifier</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Copy incidents as a table</source>
        <translation>&amp;Copier les incidents sous forme de tableau</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>Rec&amp;hercher</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Affic&amp;hage</translation>
    </message>
    <message>
        <source>&amp;Incidents</source>
        <translation>&amp;Incidents</translation>
    </message>
    <message>
        <source>Count&amp;s</source>
        <translation>Chiffre&amp;s</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtre</translation>
    </message>
    <message>
        <source>Sele&amp;cted incident</source>
        <translation>In&amp;cident sélectionné</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>Follow &amp;system</source>
        <translation>Suivre le s&amp;ystème</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claire</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&amp;Incident</source>
        <translation>&amp;Incident</translation>
    </message>
    <message>
        <source>&amp;New incident</source>
        <translation>&amp;Nouvel incident</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Dupliquer</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>&amp;About Dossier</source>
        <translation>À &amp;propos de Dossier</translation>
    </message>
    <message>
        <source>Dossier %1. Record, count and publish documented human rights violations.</source>
        <translation>Dossier %1. Consigner, compter et publier des violations documentées des droits humains.</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Barre d’outils</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Rechercher…</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>lecture seule</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>chiffré</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>non chiffré</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Annuler&#x202f;: %1</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Rétablir&#x202f;: %1</translation>
    </message>
    <message>
        <source>Case files (*.dossier)</source>
        <translation>Fichiers Dossier (*.dossier)</translation>
    </message>
    <message>
        <source>New case file</source>
        <translation>Nouveau dossier d’incidents</translation>
    </message>
    <message>
        <source>Open case file</source>
        <translation>Ouvrir un dossier d’incidents</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>Copy saved as %1</source>
        <translation>Copie enregistrée sous %1</translation>
    </message>
    <message>
        <source>Import table</source>
        <translation>Importer un tableau</translation>
    </message>
    <message>
        <source>CSV tables (*.csv);;All files (*)</source>
        <translation>Tableaux CSV (*.csv);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Importing the table…</source>
        <translation>Importation du tableau…</translation>
    </message>
    <message>
        <source>importing %1</source>
        <translation>importation de %1</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>Tableaux CSV (*.csv)</translation>
    </message>
    <message>
        <source>Exporting the table…</source>
        <translation>Exportation du tableau…</translation>
    </message>
    <message numerus="yes">
        <source>deleting %n incidents</source>
        <translation>
            <numerusform>suppression de %n incident</numerusform>
            <numerusform>suppression de %n incidents</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Lock now</source>
        <translation>&amp;Verrouiller maintenant</translation>
    </message>
    <message>
        <source>Back&amp;ups…</source>
        <translation>Sa&amp;uvegardes…</translation>
    </message>
    <message>
        <source>Erase &amp;text permanently…</source>
        <translation>Effacer définitivement un te&amp;xte…</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>Para&amp;mètres…</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Historique…</translation>
    </message>
    <message>
        <source>&amp;Counting method</source>
        <translation>Méthode de &amp;comptage</translation>
    </message>
    <message>
        <source>What is &amp;protected</source>
        <translation>Ce qui est pr&amp;otégé</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>verrouillé</translation>
    </message>
    <message>
        <source>restoring %1 as of %2</source>
        <translation>restauration de %1 dans sa version du %2</translation>
    </message>
    <message>
        <source>Removing encryption…</source>
        <translation>Suppression du chiffrement…</translation>
    </message>
    <message>
        <source>Encrypting the case file…</source>
        <translation>Chiffrement du dossier…</translation>
    </message>
    <message>
        <source>The case file is no longer encrypted.</source>
        <translation>Le dossier n’est plus chiffré.</translation>
    </message>
    <message>
        <source>The new passphrase is now in use.</source>
        <translation>La nouvelle phrase secrète est désormais en vigueur.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>%1 was not found in this case file.</source>
        <translation>%1 ne figure pas dans ce dossier.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Erase %1 permanently?</source>
        <translation>Effacer définitivement %1&#x202f;?</translation>
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
            <numerusform>%n entrée de l’historique</numerusform>
            <numerusform>%n entrées de l’historique</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other places</source>
        <translation>
            <numerusform>%n autre endroit</numerusform>
            <numerusform>%n autres endroits</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Cette opération est irréversible.</translation>
    </message>
    <message>
        <source>Erase permanently</source>
        <translation>Effacer définitivement</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Erasing…</source>
        <translation>Effacement…</translation>
    </message>
    <message>
        <source>The text was erased.</source>
        <translation>Le texte a été effacé.</translation>
    </message>
    <message>
        <source>Chan&amp;ge passphrase…</source>
        <translation>Chan&amp;ger la phrase secrète…</translation>
    </message>
    <message>
        <source>Encr&amp;ypt…</source>
        <translation>&amp;Chiffrer…</translation>
    </message>
    <message>
        <source>The latest backup is from %1. You can open a copy of it as %2; the damaged file will not be changed.</source>
        <translation>La dernière sauvegarde date du %1. Vous pouvez en ouvrir une copie sous le nom %2&#x202f;; le fichier endommagé ne sera pas modifié.</translation>
    </message>
    <message>
        <source>Open a copy of the backup</source>
        <translation>Ouvrir une copie de la sauvegarde</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Comptage en cours…</translation>
    </message>
    <message>
        <source>Saving the change…</source>
        <translation>Enregistrement de la modification…</translation>
    </message>
    <message>
        <source>Opening the case file…</source>
        <translation>Ouverture du dossier…</translation>
    </message>
    <message>
        <source>Saving a copy…</source>
        <translation>Enregistrement d’une copie…</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>&amp;Vider la liste</translation>
    </message>
    <message>
        <source>If the case file is still open there, what is entered in both places is lost in one of them. Remove the lock only if you are sure that it is not.</source>
        <translation>Si le dossier y est encore ouvert, ce qui est saisi aux deux endroits sera perdu à l’un d’eux. Ne supprimez le verrou que si vous êtes certain qu’il n’y est plus ouvert.</translation>
    </message>
    <message>
        <source>Remove the lock</source>
        <translation>Retirer le verrou</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Ouvrir en lecture seule</translation>
    </message>
    <message>
        <source>Another program changed the case file. Its current content is shown.</source>
        <translation>Un autre programme a modifié le dossier. Son contenu actuel est affiché.</translation>
    </message>
    <message numerus="yes">
        <source>In %n incidents, the sides of a battle were recorded as alleged perpetrators. They are now recorded as parties to the conflict.</source>
        <translation>
            <numerusform>Dans %n incident, les parties à un combat étaient enregistrées comme auteurs présumés. Elles sont désormais enregistrées comme parties au conflit.</numerusform>
            <numerusform>Dans %n incidents, les parties à un combat étaient enregistrées comme auteurs présumés. Elles sont désormais enregistrées comme parties au conflit.</numerusform>
        </translation>
    </message>
    <message>
        <source>An earlier version of Dossier imported them from UCDP GED in this way. Each change is in the history of its incident.</source>
        <translation>Une version antérieure de Dossier les avait importés ainsi depuis UCDP GED. Chaque modification figure dans l’historique de l’incident.</translation>
    </message>
    <message>
        <source>“%1” already exists and is not a CSV table.</source>
        <translation>«&#xa0;%1&#xa0;» existe déjà et n’est pas un tableau CSV.</translation>
    </message>
    <message>
        <source>If you replace it, its content is lost.</source>
        <translation>Si vous le remplacez, son contenu sera perdu.</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>Remplacer le fichier</translation>
    </message>
    <message>
        <source>does not match its history</source>
        <translation>ne correspond pas à son historique</translation>
    </message>
    <message numerus="yes">
        <source>%n incidents were changed by another program and do not match their history: %1.</source>
        <translation>
            <numerusform>%n incident a été modifié par un autre programme et ne correspond pas à son historique&#x202f;: %1.</numerusform>
            <numerusform>%n incidents ont été modifiés par un autre programme et ne correspondent pas à leur historique&#x202f;: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>What does not match its history cannot be exported or published. Check the case file with “dossier check”, and restore a backup.</source>
        <translation>Ce qui ne correspond pas à son historique ne peut être ni exporté ni publié. Vérifiez le dossier avec «&#xa0;dossier check&#xa0;» et restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
    <message>
        <source>Open for editing</source>
        <translation>Ouvrir en modification</translation>
    </message>
    <message>
        <source>not saved: the file is gone</source>
        <translation>non enregistré&#x202f;: le fichier a disparu</translation>
    </message>
    <message>
        <source>not saved: the file was replaced</source>
        <translation>non enregistré&#x202f;: le fichier a été remplacé</translation>
    </message>
    <message>
        <source>not saved: the file cannot be read</source>
        <translation>non enregistré&#x202f;: le fichier est illisible</translation>
    </message>
    <message>
        <source>“%1” is a table, not a case file. Open or create a case file, then choose File &gt; Import table.</source>
        <translation>«&#xa0;%1&#xa0;» est un tableau, et non un dossier. Ouvrez ou créez un dossier, puis choisissez Fichier &gt; Importer un tableau.</translation>
    </message>
    <message>
        <source>&amp;Mark as</source>
        <translation>Mar&amp;quer comme</translation>
    </message>
    <message>
        <source>&amp;Change selected…</source>
        <translation>Modifier la sélec&amp;tion…</translation>
    </message>
    <message>
        <source>Ne&amp;xt unreviewed</source>
        <translation>&amp;Prochain à vérifier</translation>
    </message>
    <message numerus="yes">
        <source>%n incidents deleted.</source>
        <translation>
            <numerusform>%n incident supprimé.</numerusform>
            <numerusform>%n incidents supprimés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Und&amp;o</source>
        <translation>Annu&amp;ler</translation>
    </message>
    <message>
        <source>Reading the incidents…</source>
        <translation>Lecture des incidents…</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Opération annulée. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>No unreviewed incident in this list.</source>
        <translation>Cette liste ne contient aucun incident à vérifier.</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>Affich&amp;er</translation>
    </message>
    <message>
        <source>%1 saved; the filter hides it</source>
        <translation>%1 enregistré&#x202f;; le filtre le masque</translation>
    </message>
    <message>
        <source>Chan&amp;ges to the file…</source>
        <translation>Modi&amp;fications du dossier…</translation>
    </message>
    <message>
        <source>Save a copy and work in it…</source>
        <translation>Enregistrer une copie et y travailler…</translation>
    </message>
    <message>
        <source>This is a copy of the sample. It is deleted when it is closed.</source>
        <translation>Ceci est une copie de l’exemple. Elle est supprimée à sa fermeture.</translation>
    </message>
    <message>
        <source>Remove the lock…</source>
        <translation>Retirer le verrou…</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Détails…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>This case file does not match its history. What does not match cannot be exported or published.</source>
        <translation>Ce dossier ne correspond pas à son historique. Ce qui n’y correspond pas ne peut être ni exporté ni publié.</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Exemple</translation>
    </message>
    <message>
        <source>Sahel 2020 (sample, partly illustrative)</source>
        <translation>Sahel 2020 (exemple, en partie illustratif)</translation>
    </message>
    <message>
        <source>Opening the sample…</source>
        <translation>Ouverture de l’exemple…</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (copie)</translation>
    </message>
    <message>
        <source>Save a copy and work in it</source>
        <translation>Enregistrer une copie et y travailler</translation>
    </message>
    <message numerus="yes">
        <source>restoring %n incidents</source>
        <translation>
            <numerusform>restauration de %n incident</numerusform>
            <numerusform>restauration de %n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incidents restored.</source>
        <translation>
            <numerusform>%n incident restauré.</numerusform>
            <numerusform>%n incidents restaurés.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Paste incidents…</source>
        <translation>Co&amp;ller des incidents…</translation>
    </message>
    <message>
        <source>User &amp;guide</source>
        <translation>&amp;Guide d’utilisation</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>Reading the rows…</source>
        <translation>Lecture des lignes…</translation>
    </message>
    <message>
        <source>pasted rows</source>
        <translation>lignes collées</translation>
    </message>
    <message>
        <source>Deleted &amp;incidents…</source>
        <translation>&amp;Incidents supprimés…</translation>
    </message>
    <message>
        <source>Encrypt…</source>
        <translation>Chiffrer…</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>Révision %1</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>Volet &amp;précédent</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Volet suivant</translation>
    </message>
    <message>
        <source>%1 has been deleted. Restore it first (Incident &gt; Deleted incidents), then open the unsaved changes.</source>
        <translation>%1 a été supprimé. Restaurez-le d’abord (Incident &gt; Incidents supprimés), puis ouvrez la saisie non enregistrée.</translation>
    </message>
    <message>
        <source>Unsaved changes discarded.</source>
        <translation>Saisie non enregistrée abandonnée.</translation>
    </message>
    <message>
        <source>“%1” is locked from the computer “%2” since %3.</source>
        <translation>«&#xa0;%1&#xa0;» est verrouillé par l’ordinateur «&#xa0;%2&#xa0;» depuis le %3.</translation>
    </message>
    <message>
        <source>“%1” is locked from another computer.</source>
        <translation>«&#xa0;%1&#xa0;» est verrouillé par un autre ordinateur.</translation>
    </message>
    <message>
        <source>Reading the table…</source>
        <translation>Lecture du tableau…</translation>
    </message>
    <message numerus="yes">
        <source>changing %n incidents</source>
        <translation>
            <numerusform>modification de %n incident</numerusform>
            <numerusform>modification de %n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n incidents</source>
        <translation>
            <numerusform>Supprimer %n incident</numerusform>
            <numerusform>Supprimer %n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n incidents</source>
        <translation>
            <numerusform>Restaurer %n incident</numerusform>
            <numerusform>Restaurer %n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n incidents</source>
        <translation>
            <numerusform>Modifier %n incident</numerusform>
            <numerusform>Modifier %n incidents</numerusform>
        </translation>
    </message>
    <message>
        <source>This incident is verified. The reason is kept in its history.</source>
        <translation>Cet incident est vérifié. Le motif est conservé dans son historique.</translation>
    </message>
    <message numerus="yes">
        <source>All %n incidents are verified. The reason is kept in their history.</source>
        <translation>
            <numerusform>L’incident est vérifié. Le motif est conservé dans son historique.</numerusform>
            <numerusform>Les %n incidents sont vérifiés. Le motif est conservé dans leur historique.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these incidents are verified. The reason is kept in the history.</source>
        <translation>
            <numerusform>%n de ces incidents est vérifié. Le motif est conservé dans l’historique.</numerusform>
            <numerusform>%n de ces incidents sont vérifiés. Le motif est conservé dans l’historique.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incidents changed.</source>
        <translation>
            <numerusform>%n incident modifié.</numerusform>
            <numerusform>%n incidents modifiés.</numerusform>
        </translation>
    </message>
    <message>
        <source>The case file is encrypted now, but it had another name on this disk (a hard link, as some backup programs make); there it is still unencrypted. Delete it there if nobody is to read it.</source>
        <translation>Le dossier est maintenant chiffré, mais il avait un autre nom sur ce disque (un lien physique, comme en créent certains programmes de sauvegarde)&#x202f;; sous ce nom, il n’est toujours pas chiffré. Supprimez-le sous ce nom si personne ne doit le lire.</translation>
    </message>
    <message>
        <source>The passphrase was changed, but the case file had another name on this disk (a hard link, as some backup programs make); there it keeps the earlier one. Delete it there if nobody is to read it.</source>
        <translation>La phrase de passe a été modifiée, mais le dossier avait un autre nom sur ce disque (un lien physique, comme en créent certains programmes de sauvegarde)&#x202f;; sous ce nom, il garde la précédente. Supprimez-le sous ce nom si personne ne doit le lire.</translation>
    </message>
    <message>
        <source>Go to &amp;open form</source>
        <translation>Aller au f&amp;ormulaire ouvert</translation>
    </message>
    <message>
        <source>Search titles, summaries, places, alleged perpetrators, parties, sources, references and tags</source>
        <translation>Rechercher dans les titres, les résumés, les lieux, les auteurs présumés, les parties, les sources, les références et les étiquettes</translation>
    </message>
    <message>
        <source>There is nothing to undo. The history of an incident (Ctrl+H) has its earlier versions.</source>
        <translation>Il n’y a rien à annuler. L’historique d’un incident (Ctrl+H) contient ses versions antérieures.</translation>
    </message>
    <message>
        <source>Creating the case file…</source>
        <translation>Création du dossier…</translation>
    </message>
    <message>
        <source>Open form: %1</source>
        <translation>Formulaire ouvert&#x202f;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n open forms</source>
        <translation>
            <numerusform>%n formulaire ouvert</numerusform>
            <numerusform>%n formulaires ouverts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Unsaved forms in which it will be erased: %1.</source>
        <translation>Saisies non enregistrées dans lesquelles il sera effacé&#x202f;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved forms that cannot be read contain it and will be deleted.</source>
        <translation>
            <numerusform>%n saisie non enregistrée illisible le contient et sera supprimée.</numerusform>
            <numerusform>%n saisies non enregistrées illisibles le contiennent et seront supprimées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved filters that will be renamed: %1.</source>
        <translation>Filtres enregistrés qui seront renommés&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Saved filters that will be deleted, because they look for it: %1.</source>
        <translation>Filtres enregistrés qui seront supprimés, car ils le recherchent&#x202f;: %1.</translation>
    </message>
    <message>
        <source>The filter that was set when the case file was locked looks for it and will be reset.</source>
        <translation>Le filtre en place quand le dossier a été verrouillé le recherche et sera réinitialisé.</translation>
    </message>
    <message>
        <source>Your changes to the sample are deleted with it when it is closed.</source>
        <translation>Vos modifications de l’exemple seront supprimées avec lui à sa fermeture.</translation>
    </message>
    <message>
        <source>To keep them, save the sample as a case file.</source>
        <translation>Pour les conserver, enregistrez l’exemple comme dossier.</translation>
    </message>
    <message>
        <source>&amp;Save as a case file…</source>
        <translation>&amp;Enregistrer comme dossier…</translation>
    </message>
    <message>
        <source>To keep them, unlock the sample and save it as a case file.</source>
        <translation>Pour les conserver, déverrouillez l’exemple et enregistrez-le comme dossier.</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>A&amp;bandonner les modifications</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Import pasted rows</source>
        <translation>Importer les lignes collées</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved forms</source>
        <translation>
            <numerusform>%n formulaire non enregistré</numerusform>
            <numerusform>%n formulaires non enregistrés</numerusform>
        </translation>
    </message>
    <message>
        <source>The passphrase was changed, but these files still hold the earlier content and were not deleted: “%1”. Backups among them may hold changes that this case file does not have. Check them, then delete them manually.</source>
        <translation>La phrase secrète a été changée, mais ces fichiers contiennent encore l’ancien contenu et n’ont pas été supprimés&#x202f;: «&#xa0;%1&#xa0;». Les sauvegardes parmi eux peuvent contenir des modifications que ce dossier n’a pas. Vérifiez-les, puis supprimez-les manuellement.</translation>
    </message>
    <message numerus="yes">
        <source>the filter hides %n of them</source>
        <translation>
            <numerusform>le filtre en masque %n</numerusform>
            <numerusform>le filtre en masque %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Rétabli&#x202f;: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Annulé&#x202f;: %1</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>Réta&amp;blir</translation>
    </message>
    <message>
        <source>Earlier changes can no longer be undone.</source>
        <translation>Les modifications antérieures ne peuvent plus être annulées.</translation>
    </message>
    <message>
        <source>The recent case files are still named in the settings on this computer, because the settings cannot be saved. Make room on the disk, or check the permissions of your settings folder, and clear the list again.</source>
        <translation>Les dossiers récents sont encore nommés dans les paramètres de cet ordinateur, car ceux-ci ne peuvent pas être enregistrés. Libérez de la place sur le disque ou vérifiez les permissions du répertoire de vos paramètres, puis effacez de nouveau la liste.</translation>
    </message>
</context>
<context>
    <name>Migration</name>
    <message numerus="yes">
        <source>%n incidents from UCDP GED: the sides of a battle were recorded as alleged perpetrators, and are now recorded as parties to the conflict.</source>
        <translation>
            <numerusform>%n incident de l’UCDP GED&#x202f;: les parties à un combat étaient enregistrées comme auteurs présumés et le sont désormais comme parties au conflit.</numerusform>
            <numerusform>%n incidents de l’UCDP GED&#x202f;: les parties à un combat étaient enregistrées comme auteurs présumés et le sont désormais comme parties au conflit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved filters ask for one of these sides as an alleged perpetrator and now find fewer incidents: %1. Check them; parties to the conflict have a condition of their own.</source>
        <translation>
            <numerusform>%n filtre enregistré demande l’une de ces parties comme auteur présumé et trouve maintenant moins d’incidents&#x202f;: %1. Vérifiez-le&#x202f;; les parties au conflit ont leur propre condition.</numerusform>
            <numerusform>%n filtres enregistrés demandent l’une de ces parties comme auteur présumé et trouvent maintenant moins d’incidents&#x202f;: %1. Vérifiez-les&#x202f;; les parties au conflit ont leur propre condition.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewFileDialog</name>
    <message>
        <source>Do &amp;not encrypt (anyone who has the file can read it)</source>
        <translation>Ne pas c&amp;hiffrer (toute personne qui détient le fichier peut le lire)</translation>
    </message>
    <message>
        <source>New case file</source>
        <translation>Nouveau dossier d’incidents</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>&amp;Language of the content</source>
        <translation>&amp;Langue du contenu</translation>
    </message>
    <message>
        <source>Choose location…</source>
        <translation>Choisir l’emplacement…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Your na&amp;me, as the history shows it</source>
        <translation>Votre n&amp;om, tel que l’historique l’affiche</translation>
    </message>
    <message>
        <source>Enter your name or a pseudonym. The history needs one.</source>
        <translation>Saisissez votre nom ou un pseudonyme. L’historique en a besoin.</translation>
    </message>
    <message>
        <source>To create the case file, enter a strong passphrase twice, or choose not to encrypt.</source>
        <translation>Pour créer le dossier, saisissez deux fois une phrase secrète forte, ou choisissez de ne pas chiffrer.</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>--by: unknown key “%1”.</source>
        <translation>--by&#x202f;: clé inconnue «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>--by: “%1” is given twice.</source>
        <translation>--by&#x202f;: «&#xa0;%1&#xa0;» est indiqué deux fois.</translation>
    </message>
    <message>
        <source>--limit: “%1” is not a whole number (0 or more).</source>
        <translation>--limit&#x202f;: «&#xa0;%1&#xa0;» n’est pas un nombre entier (0 ou plus).</translation>
    </message>
    <message>
        <source>--passphrase-file requires --encrypt; without it, the file would not be encrypted.</source>
        <translation>--passphrase-file exige --encrypt&#x202f;; sans cette option, le fichier ne serait pas chiffré.</translation>
    </message>
    <message>
        <source>An encrypted file needs a passphrase. Type one, or use --passphrase-file to name a file that contains it.</source>
        <translation>Un fichier chiffré exige une phrase secrète. Saisissez-la, ou indiquez avec --passphrase-file un fichier qui la contient.</translation>
    </message>
    <message>
        <source>--%1: unknown value “%2”.</source>
        <translation>--%1&#x202f;: valeur inconnue «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>--%1: “%2” is not one of the allowed values (%3).</source>
        <translation>--%1&#x202f;: «&#xa0;%2&#xa0;» n’est pas une valeur admise (%3).</translation>
    </message>
    <message>
        <source>--%1: “%2” is not a valid date. Use the form 2020-03-27.</source>
        <translation>--%1&#x202f;: «&#xa0;%2&#xa0;» n’est pas une date valide. Utilisez la forme 2020-03-27.</translation>
    </message>
    <message>
        <source>--to is earlier than --from.</source>
        <translation>--to est antérieur à --from.</translation>
    </message>
    <message>
        <source>The passphrase file “%1” cannot be read. Check its name.</source>
        <translation>Le fichier de phrase secrète «&#xa0;%1&#xa0;» ne peut pas être lu. Vérifiez son nom.</translation>
    </message>
    <message>
        <source>The first line of the passphrase file “%1” is empty. Write the passphrase there.</source>
        <translation>La première ligne du fichier de phrase secrète «&#xa0;%1&#xa0;» est vide. Écrivez-y la phrase secrète.</translation>
    </message>
    <message>
        <source>Passphrase for “%1”: </source>
        <translation>Phrase secrète de «&#xa0;%1&#xa0;»&#x202f;: </translation>
    </message>
    <message>
        <source>Note: “%1” does not occur in the case file.</source>
        <translation>Remarque&#x202f;: «&#xa0;%1&#xa0;» ne figure pas dans le dossier.</translation>
    </message>
    <message>
        <source>--language is required: en or fr.</source>
        <translation>--language est obligatoire&#x202f;: en ou fr.</translation>
    </message>
    <message>
        <source>--%1: no value given.</source>
        <translation>--%1&#x202f;: aucune valeur indiquée.</translation>
    </message>
    <message>
        <source>Repeat the passphrase: </source>
        <translation>Répétez la phrase secrète&#x202f;: </translation>
    </message>
    <message>
        <source>The two passphrases do not match. Nothing was created. Try again.</source>
        <translation>Les deux phrases secrètes ne correspondent pas. Rien n’a été créé. Réessayez.</translation>
    </message>
    <message>
        <source>rebuild the search index, or recover what can be read to a new file</source>
        <translation>reconstruire l’index de recherche, ou récupérer dans un nouveau fichier ce qui peut être lu</translation>
    </message>
    <message>
        <source>form of the output: table, csv or json</source>
        <translation>forme du résultat&#x202f;: table, csv ou json</translation>
    </message>
    <message>
        <source>format of the table: dossier or ged; without this option, it is recognised by its columns</source>
        <translation>format du tableau&#x202f;: dossier ou ged&#x202f;; sans cette option, il est reconnu à ses colonnes</translation>
    </message>
    <message>
        <source>check the table without changing the case file</source>
        <translation>vérifier le tableau sans modifier le dossier</translation>
    </message>
    <message>
        <source>import the valid rows and skip the others, and all rows of their incidents</source>
        <translation>importer les lignes valides et ignorer les autres, avec toutes les lignes de leurs incidents</translation>
    </message>
    <message>
        <source>show at most this many incidents</source>
        <translation>afficher au plus ce nombre d’incidents</translation>
    </message>
    <message>
        <source>title of the case file</source>
        <translation>titre du dossier</translation>
    </message>
    <message>
        <source>language of the content: en or fr</source>
        <translation>langue du contenu&#x202f;: en ou fr</translation>
    </message>
    <message>
        <source>encrypt the new case file with a passphrase</source>
        <translation>chiffrer le nouveau dossier avec une phrase secrète</translation>
    </message>
    <message>
        <source>only these countries (ISO 3166-1 codes or names)</source>
        <translation>uniquement ces pays (codes ISO 3166-1 ou noms)</translation>
    </message>
    <message>
        <source>only these regions (ISO 3166-2 codes or names)</source>
        <translation>uniquement ces régions (codes ISO 3166-2 ou noms)</translation>
    </message>
    <message>
        <source>only these types of violation, and the types below them</source>
        <translation>uniquement ces types de violation et leurs sous-types</translation>
    </message>
    <message>
        <source>only incidents that overlap the period from this day on</source>
        <translation>uniquement les incidents qui chevauchent la période à partir de ce jour</translation>
    </message>
    <message>
        <source>only incidents that overlap the period up to this day</source>
        <translation>uniquement les incidents qui chevauchent la période jusqu’à ce jour</translation>
    </message>
    <message>
        <source>only these alleged perpetrators</source>
        <translation>uniquement ces auteurs présumés</translation>
    </message>
    <message>
        <source>only these statuses: draft, under-review, verified, rejected</source>
        <translation>uniquement ces statuts&#x202f;: draft, under-review, verified, rejected</translation>
    </message>
    <message>
        <source>only these levels; in report: the highest level included</source>
        <translation>uniquement ces niveaux&#x202f;; pour report&#x202f;: le niveau le plus élevé inclus</translation>
    </message>
    <message>
        <source>the highest level exported: public, restricted or confidential</source>
        <translation>le niveau le plus élevé exporté&#x202f;: public, restricted ou confidential</translation>
    </message>
    <message>
        <source>language of the output: en or fr</source>
        <translation>langue du résultat&#x202f;: en ou fr</translation>
    </message>
    <message>
        <source>read the passphrase from the first line of this file</source>
        <translation>lire la phrase secrète dans la première ligne de ce fichier</translation>
    </message>
    <message>
        <source>open the case file for editing although another computer left it locked</source>
        <translation>ouvrir le dossier en modification bien qu’un autre ordinateur l’ait laissé verrouillé</translation>
    </message>
    <message>
        <source>replace a file of another kind; a case file is never replaced</source>
        <translation>remplacer un fichier d’un autre type&#x202f;; un dossier n’est jamais remplacé</translation>
    </message>
    <message>
        <source>title of the briefing</source>
        <translation>titre de la note d’information</translation>
    </message>
    <message>
        <source>author or organisation</source>
        <translation>auteur ou organisation</translation>
    </message>
    <message>
        <source>introductory text</source>
        <translation>texte d’introduction</translation>
    </message>
    <message>
        <source>paper size: a4 or letter</source>
        <translation>format de papier&#x202f;: a4 ou letter</translation>
    </message>
    <message>
        <source>group by one or two keys: %1</source>
        <translation>regrouper selon une ou deux clés&#x202f;: %1</translation>
    </message>
    <message>
        <source>only these parties to the conflict</source>
        <translation>uniquement ces parties au conflit</translation>
    </message>
    <message>
        <source>Note: the case file is large and was not compared with its history; “dossier check” does so.</source>
        <translation>Remarque&#x202f;: ce dossier est volumineux et n’a pas été comparé à son historique&#x202f;; «&#xa0;dossier check&#xa0;» le fait.</translation>
    </message>
    <message>
        <source>import what changed in the table since it was last imported or exported; keep what you changed</source>
        <translation>importer ce qui a changé dans le tableau depuis sa dernière importation ou exportation&#x202f;; conserver ce que vous avez modifié</translation>
    </message>
    <message>
        <source>like --update, and delete violations that came from the table and are no longer in it</source>
        <translation>comme --update, et supprimer les violations qui provenaient du tableau et n’y figurent plus</translation>
    </message>
    <message>
        <source>--by: “%1” names more than two keys. Count by two of them, and choose values of the others by options.</source>
        <translation>--by&#x202f;: «&#xa0;%1&#xa0;» contient plus de deux clés. Comptez selon deux d’entre elles et choisissez les valeurs des autres par des options.</translation>
    </message>
    <message>
        <source>%1. Revision of the case file: %2.</source>
        <translation>%1. Révision du dossier&#x202f;: %2.</translation>
    </message>
    <message>
        <source>only incidents that this search line finds: words, &quot;a phrase&quot;, -word, and conditions such as type:, victims:&gt;10 or has:coordinates</source>
        <translation>uniquement les incidents que trouve cette ligne de recherche&#x202f;: mots, «&#xa0;une expression&#xa0;», -mot, et conditions telles que type:, victimes:&gt;10 ou avec:coordonnées</translation>
    </message>
    <message>
        <source>The conditions on “%1” exclude each other, or cannot be combined. Give all values of this condition in one place.</source>
        <translation>Les conditions sur «&#xa0;%1&#xa0;» s’excluent ou ne peuvent pas être combinées. Indiquez toutes les valeurs de cette condition au même endroit.</translation>
    </message>
    <message>
        <source>only incidents with one of these tags</source>
        <translation>uniquement les incidents qui portent l’une de ces étiquettes</translation>
    </message>
    <message>
        <source>write the tags, too, which are left out otherwise</source>
        <translation>écrire aussi les étiquettes, omises sinon</translation>
    </message>
    <message>
        <source>print the codes of letters that no font has</source>
        <translation>imprimer les codes des lettres qu’aucune police ne contient</translation>
    </message>
</context>
<context>
    <name>OutputFile</name>
    <message>
        <source>“%1” is a case file or belongs to one, and was not changed. Choose another name.</source>
        <translation>«&#xa0;%1&#xa0;» est un dossier ou appartient à un dossier, et n’a pas été modifié. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The folder “%1” does not exist. Create it, or choose another one.</source>
        <translation>Le répertoire «&#xa0;%1&#xa0;» n’existe pas. Créez-le, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>“%1” is a folder or a device, or leads nowhere. Nothing was saved. Choose another name.</source>
        <translation>«&#xa0;%1&#xa0;» est un répertoire ou un périphérique, ou ne mène nulle part. Rien n’a été enregistré. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>“%1” already exists, is not a PDF, and was not changed. Choose another name; on the command line, --force replaces it.</source>
        <translation>«&#xa0;%1&#xa0;» existe déjà, n’est pas un PDF, et n’a pas été modifié. Choisissez un autre nom&#x202f;; en ligne de commande, --force le remplace.</translation>
    </message>
    <message>
        <source>“%1” already exists, is not a CSV table, and was not changed. Choose another name; on the command line, --force replaces it.</source>
        <translation>«&#xa0;%1&#xa0;» existe déjà, n’est pas un tableau CSV, et n’a pas été modifié. Choisissez un autre nom&#x202f;; en ligne de commande, --force le remplace.</translation>
    </message>
    <message>
        <source>“%1” is read-only and was not changed. Choose another name, or change the permissions of the file.</source>
        <translation>«&#xa0;%1&#xa0;» est en lecture seule et n’a pas été modifié. Choisissez un autre nom, ou modifiez les droits d’accès au fichier.</translation>
    </message>
    <message>
        <source>The disk is full. “%1” could not be saved and was not changed. Free up some space and try again.</source>
        <translation>Le disque est plein. «&#xa0;%1&#xa0;» n’a pas pu être enregistré et n’a pas été modifié. Libérez de l’espace et réessayez.</translation>
    </message>
    <message>
        <source>“%1” could not be saved and was not changed. Check the permissions of the file and of its folder.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas pu être enregistré et n’a pas été modifié. Vérifiez les droits d’accès au fichier et à son répertoire.</translation>
    </message>
    <message>
        <source>“%1” could not be saved and was not changed. Check the disk, or choose another folder.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas pu être enregistré et n’a pas été modifié. Vérifiez le disque, ou choisissez un autre répertoire.</translation>
    </message>
    <message>
        <source>The copy “%1” could not be made. Check the free disk space and the permissions of the folder.</source>
        <translation>La copie «&#xa0;%1&#xa0;» n’a pas pu être créée. Vérifiez l’espace disque disponible et les droits d’accès au répertoire.</translation>
    </message>
    <message>
        <source>“%1” would have the name of a case file, and is not one. Nothing was saved. Choose another ending.</source>
        <translation>«&#xa0;%1&#xa0;» porterait le nom d’un dossier sans en être un. Rien n’a été enregistré. Choisissez une autre extension.</translation>
    </message>
    <message>
        <source>“%1” already exists, is not a PNG picture, and was not changed. Choose another name.</source>
        <translation>«&#xa0;%1&#xa0;» existe déjà, n’est pas une image PNG et n’a pas été modifié. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>“%1” already exists, is not an SVG picture, and was not changed. Choose another name.</source>
        <translation>«&#xa0;%1&#xa0;» existe déjà, n’est pas une image SVG et n’a pas été modifié. Choisissez un autre nom.</translation>
    </message>
</context>
<context>
    <name>PageWriter</name>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>The current passphrase is incorrect.</source>
        <translation>La phrase secrète actuelle est incorrecte.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>This case file is not encrypted: anyone who has the file can read it. With a passphrase, the whole file is encrypted.</source>
        <translation>Ce dossier n’est pas chiffré&#x202f;: toute personne qui détient le fichier peut le lire. Avec une phrase secrète, le fichier est entièrement chiffré.</translation>
    </message>
    <message>
        <source>Existing backups are replaced by a new one. Copies kept elsewhere are not changed.</source>
        <translation>Les sauvegardes existantes sont remplacées par une nouvelle. Les copies conservées ailleurs ne sont pas modifiées.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Chiffrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Remove encryption (anyone who has the file can read it)</source>
        <translation>Ne &amp;plus chiffrer (toute personne qui détient le fichier peut le lire)</translation>
    </message>
    <message>
        <source>The file has another name on this disk (a hard link, as some backup programs make); there it keeps the current passphrase.</source>
        <translation>Le fichier a un autre nom sur ce disque (un lien physique, comme en créent certains programmes de sauvegarde)&#x202f;; sous ce nom, il garde la phrase de passe actuelle.</translation>
    </message>
    <message>
        <source>The file has another name on this disk (a hard link, as some backup programs make); there it stays unencrypted.</source>
        <translation>Le fichier a un autre nom sur ce disque (un lien physique, comme en créent certains programmes de sauvegarde)&#x202f;; sous ce nom, il reste non chiffré.</translation>
    </message>
</context>
<context>
    <name>PassphraseEntry</name>
    <message>
        <source>The passphrase is incorrect, or the file is not a case file. Check Caps Lock and the keyboard layout.</source>
        <translation>La phrase secrète est incorrecte, ou le fichier n’est pas un dossier. Vérifiez les majuscules et la disposition du clavier.</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Pass&amp;phrase</source>
        <translation>&amp;Phrase secrète</translation>
    </message>
    <message>
        <source>Repe&amp;at passphrase</source>
        <translation>Répét&amp;er la phrase secrète</translation>
    </message>
    <message>
        <source>&amp;Show passphrase</source>
        <translation>Affi&amp;cher la phrase secrète</translation>
    </message>
    <message>
        <source>Use five or more words chosen at random. A forgotten passphrase cannot be recovered.</source>
        <translation>Utilisez au moins cinq mots tirés au hasard. Une phrase secrète oubliée ne peut pas être retrouvée.</translation>
    </message>
    <message>
        <source>Weak: too easy to guess. Add words.</source>
        <translation>Faible&#x202f;: trop facile à deviner. Ajoutez des mots.</translation>
    </message>
    <message>
        <source>The passphrases do not match yet.</source>
        <translation>Les deux phrases secrètes ne correspondent pas encore.</translation>
    </message>
    <message>
        <source>Fair. Add a word to make it strong.</source>
        <translation>Moyenne. Ajoutez un mot pour la rendre forte.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Forte.</translation>
    </message>
    <message>
        <source>&amp;Current passphrase</source>
        <translation>Phrase secrète act&amp;uelle</translation>
    </message>
    <message>
        <source>&amp;New passphrase</source>
        <translation>&amp;Nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>S&amp;how current passphrase</source>
        <translation>Afficher &amp;la phrase secrète actuelle</translation>
    </message>
    <message>
        <source>Su&amp;ggest six words</source>
        <translation>Proposer si&amp;x mots</translation>
    </message>
    <message>
        <source>Write these six words down and keep them apart from this computer, then repeat them above.</source>
        <translation>Notez ces six mots et gardez-les loin de cet ordinateur, puis répétez-les ci-dessus.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Enter the first one again, or show them to compare them.</source>
        <translation>Les deux phrases de passe diffèrent. Saisissez de nouveau la première, ou affichez-les pour les comparer.</translation>
    </message>
</context>
<context>
    <name>Pasted</name>
    <message>
        <source>%1 is already in this case file; this row is added as %2</source>
        <translation>%1 existe déjà dans ce dossier&#x202f;; cette ligne est ajoutée sous la référence %2</translation>
    </message>
    <message>
        <source>The copied rows do not have all the columns that an incident needs (missing: %1). Nothing was added. Add the columns, then copy the rows again.</source>
        <translation>Les lignes copiées n’ont pas toutes les colonnes nécessaires à un incident (manquent&#x202f;: %1). Rien n’a été ajouté. Ajoutez ces colonnes, puis copiez les lignes à nouveau.</translation>
    </message>
    <message>
        <source>The copied incidents cannot be read. Nothing was added. Copy them again.</source>
        <translation>Les incidents copiés ne peuvent pas être lus. Rien n’a été ajouté. Copiez-les à nouveau.</translation>
    </message>
    <message>
        <source>%1 (not in the copied rows)</source>
        <translation>%1 (absent des lignes copiées)</translation>
    </message>
    <message>
        <source>“%1” was read with the day before the month, as %2; so was every date of this form</source>
        <translation>«&#xa0;%1&#xa0;» a été lu avec le jour avant le mois (%2)&#x202f;; toutes les dates de cette forme l’ont été aussi</translation>
    </message>
    <message>
        <source>“%1” is not a known country; the nearest names are: %2</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un pays connu&#x202f;; les noms les plus proches sont&#x202f;: %2</translation>
    </message>
    <message>
        <source>“%1” is not a known type of violation; the nearest names are: %2</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un type de violation connu&#x202f;; les noms les plus proches sont&#x202f;: %2</translation>
    </message>
    <message>
        <source>“%1” is none of the values of this column: %2</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une valeur de cette colonne&#x202f;: %2</translation>
    </message>
    <message>
        <source>another column says the same: this one was left out</source>
        <translation>une autre colonne dit la même chose&#x202f;: celle-ci a été laissée de côté</translation>
    </message>
    <message>
        <source>this column is not known, and was left out</source>
        <translation>cette colonne n’est pas connue et a été laissée de côté</translation>
    </message>
    <message>
        <source>no row names the columns: they were read in the order of the list (%1)</source>
        <translation>aucune ligne ne nomme les colonnes&#x202f;: elles ont été lues dans l’ordre de la liste (%1)</translation>
    </message>
    <message>
        <source>The first of the copied rows does not name their columns (it begins with: %1), and they are not those that the list shows. Nothing was added. Put a row with names above them, such as: %2. The first four are needed.</source>
        <translation>La première des lignes copiées ne nomme pas leurs colonnes (elle commence par&#x202f;: %1), et ce ne sont pas celles que la liste affiche. Rien n’a été ajouté. Placez au-dessus une ligne avec des noms tels que&#x202f;: %2. Les quatre premiers sont nécessaires.</translation>
    </message>
    <message>
        <source>The copied rows do not have all the columns that an incident needs (missing: %1; not known: %2). Nothing was added. Add or rename the columns, then copy the rows again.</source>
        <translation>Les lignes copiées n’ont pas toutes les colonnes nécessaires à un incident (manquent&#x202f;: %1&#x202f;; non reconnues&#x202f;: %2). Rien n’a été ajouté. Ajoutez ou renommez ces colonnes, puis copiez les lignes à nouveau.</translation>
    </message>
    <message>
        <source>“%1” is not a known country; the nearest name is: %2</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un pays connu&#x202f;; le nom le plus proche est&#x202f;: %2</translation>
    </message>
    <message>
        <source>“%1” is not a known type of violation; the nearest name is: %2</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un type de violation connu&#x202f;; le nom le plus proche est&#x202f;: %2</translation>
    </message>
    <message>
        <source>“%1” is not a valid date: enter a day (12/3/2024 or 12 March 2024), a month (03/2024) or a year (2024)</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une date valide&#x202f;: saisissez un jour (12/3/2024 ou 12 mars 2024), un mois (03/2024) ou une année (2024)</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1&#x202f;; %2</translation>
    </message>
    <message>
        <source>“%1” could be two days, as “%2” has the month before the day; write the month in words (2 May 2024), or year-month-day (2024-05-02)</source>
        <translation>«&#xa0;%1&#xa0;» peut désigner deux jours, car «&#xa0;%2&#xa0;» a le mois avant le jour&#x202f;; écrivez le mois en lettres (2 mai 2024), ou année-mois-jour (2024-05-02)</translation>
    </message>
    <message>
        <source>“%1” is written “%2” in other incidents</source>
        <translation>«&#xa0;%1&#xa0;» s’écrit «&#xa0;%2&#xa0;» dans d’autres incidents</translation>
    </message>
    <message>
        <source>“%1” would be recorded as a name; who is unknown is left out</source>
        <translation>«&#xa0;%1&#xa0;» serait enregistré comme un nom&#x202f;; un auteur inconnu n’est pas indiqué</translation>
    </message>
    <message>
        <source>“%1” is taken as one name; put semicolons between several names</source>
        <translation>«&#xa0;%1&#xa0;» est pris pour un seul nom&#x202f;; séparez plusieurs noms par des points-virgules</translation>
    </message>
</context>
<context>
    <name>PrintedConditions</name>
    <message numerus="yes">
        <source>alleged perpetrators: %1</source>
        <translation>
            <numerusform>auteur présumé&#x202f;: %1</numerusform>
            <numerusform>auteurs présumés&#x202f;: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>statuses: %1</source>
        <translation>
            <numerusform>statut&#x202f;: %1</numerusform>
            <numerusform>statuts&#x202f;: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>visibility: %1</source>
        <translation>
            <numerusform>visibilité&#x202f;: %1</numerusform>
            <numerusform>visibilité&#x202f;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No conditions: all incidents of the case file</source>
        <translation>Sans condition&#x202f;: tous les incidents du dossier</translation>
    </message>
    <message>
        <source>No conditions: all incidents of the case file up to the visibility level %1</source>
        <translation>Sans condition&#x202f;: tous les incidents du dossier jusqu’au niveau de visibilité %1</translation>
    </message>
    <message>
        <source>Conditions: not printed</source>
        <translation>Conditions&#x202f;: non imprimées</translation>
    </message>
    <message>
        <source>%1; and further conditions that are not printed</source>
        <translation>%1&#x202f;; et d’autres conditions qui ne sont pas imprimées</translation>
    </message>
    <message>
        <source>Conditions: %1</source>
        <translation>Conditions&#x202f;: %1</translation>
    </message>
    <message numerus="yes">
        <source>parties to the conflict: %1</source>
        <translation>
            <numerusform>partie au conflit&#x202f;: %1</numerusform>
            <numerusform>parties au conflit&#x202f;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>non imprimées</translation>
    </message>
</context>
<context>
    <name>PrintedLetters</name>
    <message>
        <source>The briefing was not created: no font on this computer has the letters %1 (%2). Install %3, or have the codes of these letters printed; on the command line, use --print-codes.</source>
        <translation>La note d’information n’a pas été créée&#x202f;: aucune police de cet ordinateur ne contient les lettres %1 (%2). Installez %3, ou faites imprimer les codes de ces lettres&#x202f;; en ligne de commande, utilisez --print-codes.</translation>
    </message>
</context>
<context>
    <name>PurgeDialog</name>
    <message>
        <source>Erase text permanently</source>
        <translation>Effacer définitivement un texte</translation>
    </message>
    <message>
        <source>For example, a name that must not be found. It is erased from all incidents, including deleted ones, and from their history, unsaved changes, saved filters and the search index. A marker takes its place, and the history notes that something was erased.</source>
        <translation>Par exemple, un nom qui ne doit pas pouvoir être retrouvé. Il est effacé de tous les incidents, y compris supprimés, de leur historique, des saisies non enregistrées, des filtres enregistrés et de l’index de recherche. Une marque le remplace, et l’historique mentionne cet effacement.</translation>
    </message>
    <message>
        <source>&amp;Text to erase (at least three letters)</source>
        <translation>&amp;Texte à effacer (au moins trois lettres)</translation>
    </message>
    <message>
        <source>&amp;Reason (without repeating the text)</source>
        <translation>&amp;Motif (sans répéter le texte)</translation>
    </message>
    <message numerus="yes">
        <source>Delete the %n &amp;backups, which would still contain it</source>
        <translation>
            <numerusform>Supprimer la &amp;sauvegarde, qui le contiendrait encore</numerusform>
            <numerusform>Supprimer les %n &amp;sauvegardes, qui le contiendraient encore</numerusform>
        </translation>
    </message>
    <message>
        <source>Copies kept elsewhere and exported files still contain it.</source>
        <translation>Les copies conservées ailleurs et les fichiers exportés le contiennent toujours.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>RecentChanges</name>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>This case file never had the revision “%1”.</source>
        <translation>Ce dossier n’a jamais eu la révision «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Several revisions begin with “%1”. Enter more of its characters.</source>
        <translation>Plusieurs révisions commencent par «&#xa0;%1&#xa0;». Saisissez-en plus de caractères.</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source>%1 could not be read</source>
        <translation>%1 n’a pas pu être lu</translation>
    </message>
    <message>
        <source>%1 was “%2”</source>
        <translation>%1 était «&#xa0;%2&#xa0;»</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>What it would change</source>
        <translation>Ce qu’elle changerait</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>This case file has no backup yet.</source>
        <translation>Ce dossier n’a pas encore de sauvegarde.</translation>
    </message>
    <message>
        <source>Select a backup to see what it would change.</source>
        <translation>Sélectionnez une sauvegarde pour voir ce qu’elle changerait.</translation>
    </message>
    <message>
        <source>Creating a backup…</source>
        <translation>Création d’une sauvegarde…</translation>
    </message>
    <message>
        <source>Reading the backup…</source>
        <translation>Lecture de la sauvegarde…</translation>
    </message>
    <message>
        <source>It contains the same incidents as the current case file.</source>
        <translation>Elle contient les mêmes incidents que le dossier actuel.</translation>
    </message>
    <message numerus="yes">
        <source>%n incidents would return to their earlier content</source>
        <translation>
            <numerusform>%n incident retrouverait son contenu antérieur</numerusform>
            <numerusform>%n incidents retrouveraient leur contenu antérieur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incidents would be restored</source>
        <translation>
            <numerusform>%n incident serait restauré</numerusform>
            <numerusform>%n incidents seraient restaurés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newer incidents would be deleted</source>
        <translation>
            <numerusform>%n incident plus récent serait supprimé</numerusform>
            <numerusform>%n incidents plus récents seraient supprimés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: deleted</source>
        <translation>%1&#x202f;: supprimé</translation>
    </message>
    <message>
        <source>restoring the backup from %1</source>
        <translation>restauration de la sauvegarde du %1</translation>
    </message>
    <message>
        <source>A backup is made on each day of use, before an import, and on request. The last ten are kept, and one for each of the last 14 days and 12 months of use, as long as they take up no more than %1 (now %2). Folder: %3</source>
        <translation>Une sauvegarde est créée chaque jour d’utilisation, avant une importation et sur demande. Les dix dernières sont conservées, ainsi qu’une pour chacun des 14 derniers jours et des 12 derniers mois d’utilisation, tant qu’elles n’occupent pas plus de %1 (actuellement %2). Répertoire&#x202f;: %3</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Sauvegarder maintenant</translation>
    </message>
</context>
<context>
    <name>SavePath</name>
    <message>
        <source>“%1” already exists in this folder.</source>
        <translation>«&#xa0;%1&#xa0;» existe déjà dans ce répertoire.</translation>
    </message>
</context>
<context>
    <name>SearchLine</name>
    <message>
        <source>“%1”: the quotation marks are not closed.</source>
        <translation>«&#xa0;%1&#xa0;»&#x202f;: les guillemets ne sont pas fermés.</translation>
    </message>
    <message>
        <source>“%1”: there is no condition “%2”. To search for it as words, put it in quotation marks.</source>
        <translation>«&#xa0;%1&#xa0;»&#x202f;: il n’existe pas de condition «&#xa0;%2&#xa0;». Pour rechercher ces mots, placez-les entre guillemets.</translation>
    </message>
    <message>
        <source>“%1”: no value given.</source>
        <translation>«&#xa0;%1&#xa0;»&#x202f;: aucune valeur indiquée.</translation>
    </message>
    <message>
        <source>“%1”: “%2” is not a number of victims. Use a form such as &gt;10, &lt;10 or 10-20.</source>
        <translation>«&#xa0;%1&#xa0;»&#x202f;: «&#xa0;%2&#xa0;» n’est pas un nombre de victimes. Utilisez une forme telle que &gt;10, &lt;10 ou 10-20.</translation>
    </message>
    <message>
        <source>“%1”: no number of victims is left.</source>
        <translation>«&#xa0;%1&#xa0;»&#x202f;: aucun nombre de victimes ne convient.</translation>
    </message>
    <message>
        <source>“%1”: “%2” is neither a date nor a period such as 7d, 2w, 3m or 1y.</source>
        <translation>«&#xa0;%1&#xa0;»&#x202f;: «&#xa0;%2&#xa0;» n’est ni une date ni une durée telle que 7j, 2s, 3m ou 1a.</translation>
    </message>
    <message>
        <source>“%1”: “%2” is not a valid date. Use a form such as 2020-03-27, 2020-03 or 2020.</source>
        <translation>«&#xa0;%1&#xa0;»&#x202f;: «&#xa0;%2&#xa0;» n’est pas une date valide. Utilisez une forme telle que 2020-03-27, 2020-03 ou 2020.</translation>
    </message>
    <message>
        <source>“%1”: the period ends before it begins.</source>
        <translation>«&#xa0;%1&#xa0;»&#x202f;: la période se termine avant de commencer.</translation>
    </message>
    <message>
        <source>“%1”: unknown value “%2”.</source>
        <translation>«&#xa0;%1&#xa0;»&#x202f;: valeur inconnue «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>“%1”: “%2” can be one of several (%3). Enter more of the name.</source>
        <translation>«&#xa0;%1&#xa0;»&#x202f;: «&#xa0;%2&#xa0;» peut désigner plusieurs valeurs (%3). Saisissez le nom plus complètement.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Type of violation</source>
        <translation>Type de violation</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Alleged perpetrator</source>
        <translation>Auteur présumé</translation>
    </message>
    <message>
        <source>Party to the conflict</source>
        <translation>Partie au conflit</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Visibilité</translation>
    </message>
    <message>
        <source>Status or visibility</source>
        <translation>Statut ou visibilité</translation>
    </message>
    <message>
        <source>Before a date</source>
        <translation>Avant une date</translation>
    </message>
    <message>
        <source>After a date</source>
        <translation>Après une date</translation>
    </message>
    <message>
        <source>From a date on</source>
        <translation>À partir d’une date</translation>
    </message>
    <message>
        <source>Until a date</source>
        <translation>Jusqu’à une date</translation>
    </message>
    <message>
        <source>Number of victims</source>
        <translation>Nombre de victimes</translation>
    </message>
    <message>
        <source>With an entry</source>
        <translation>Champ renseigné</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Modifié depuis</translation>
    </message>
    <message>
        <source>Words of a field</source>
        <translation>Mots d’un champ</translation>
    </message>
    <message>
        <source>“%1”: this condition cannot be excluded. Only words, “has:” and “tag:” can be.</source>
        <translation>«&#xa0;%1&#xa0;»&#x202f;: cette condition ne peut pas être exclue. Seuls les mots, «&#xa0;avec:&#xa0;» et «&#xa0;étiquette:&#xa0;» peuvent l’être.</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>“%1”: unknown value “%2”. Possible values: %3.</source>
        <translation>«&#xa0;%1&#xa0;»&#x202f;: valeur inconnue «&#xa0;%2&#xa0;». Valeurs possibles&#x202f;: %3.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Title, language or date were changed by another program.</source>
        <translation>Le titre, la langue ou la date ont été modifiés par un autre programme.</translation>
    </message>
    <message numerus="yes">
        <source>%n saved filters were changed or removed by another program: %1.</source>
        <translation>
            <numerusform>%n filtre enregistré a été modifié ou supprimé par un autre programme&#x202f;: %1.</numerusform>
            <numerusform>%n filtres enregistrés ont été modifiés ou supprimés par un autre programme&#x202f;: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Your &amp;name in the history of case files</source>
        <translation>Votre &amp;nom dans l’historique des dossiers</translation>
    </message>
    <message>
        <source>Anyone who can read a case file can see this name. You can use a pseudonym that your team knows.</source>
        <translation>Toute personne qui peut lire un dossier peut voir ce nom. Vous pouvez utiliser un pseudonyme connu de votre équipe.</translation>
    </message>
    <message>
        <source>do not lock</source>
        <translation>ne pas verrouiller</translation>
    </message>
    <message>
        <source> min</source>
        <translation>&#xa0;min</translation>
    </message>
    <message>
        <source>&amp;Lock an encrypted case file when inactive for</source>
        <translation>&amp;Verrouiller un dossier chiffré après une inactivité de</translation>
    </message>
    <message>
        <source>next to the case file</source>
        <translation>à côté du dossier</translation>
    </message>
    <message>
        <source>&amp;Backup folder</source>
        <translation>Répertoire des &amp;sauvegardes</translation>
    </message>
    <message>
        <source>&amp;Choose a folder…</source>
        <translation>&amp;Choisir un répertoire…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Remember recent case files</source>
        <translation>Mémo&amp;riser les dossiers récents</translation>
    </message>
    <message>
        <source>Anyone who can use this computer account can see where these files are.</source>
        <translation>Toute personne qui a accès à ce compte d’ordinateur peut voir où se trouvent ces fichiers.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>List of incidents</source>
        <translation>Liste des incidents</translation>
    </message>
    <message>
        <source>Edit the selected incident</source>
        <translation>Modifier l’incident sélectionné</translation>
    </message>
    <message>
        <source>Select several incidents</source>
        <translation>Sélectionner plusieurs incidents</translation>
    </message>
    <message>
        <source>Select all incidents</source>
        <translation>Sélectionner tous les incidents</translation>
    </message>
    <message>
        <source>First, last incident</source>
        <translation>Premier, dernier incident</translation>
    </message>
    <message>
        <source>Form of an incident</source>
        <translation>Formulaire d’un incident</translation>
    </message>
    <message>
        <source>Next field, or press the button</source>
        <translation>Champ suivant, ou actionner le bouton</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save and add another</source>
        <translation>Enregistrer et en ajouter un autre</translation>
    </message>
    <message>
        <source>Browse types, countries and regions</source>
        <translation>Parcourir les types, les pays et les régions</translation>
    </message>
    <message>
        <source>Search, filter and charts</source>
        <translation>Recherche, filtre et graphiques</translation>
    </message>
    <message>
        <source>Turn conditions in the search line into a filter</source>
        <translation>Changer en filtre les conditions de la ligne de recherche</translation>
    </message>
    <message>
        <source>Choose a value of the filter</source>
        <translation>Choisir une valeur du filtre</translation>
    </message>
    <message>
        <source>Choose a month, or several</source>
        <translation>Choisir un mois, ou plusieurs</translation>
    </message>
    <message>
        <source>Next bar, and filter by it</source>
        <translation>Barre suivante, et filtrer d’après elle</translation>
    </message>
    <message>
        <source>Change the cell</source>
        <translation>Modifier la cellule</translation>
    </message>
    <message>
        <source>Filter by the column</source>
        <translation>Filtrer d’après la colonne</translation>
    </message>
    <message>
        <source>Finish later; what is typed is kept</source>
        <translation>Terminer plus tard&#x202f;; la saisie est gardée</translation>
    </message>
    <message>
        <source>Open, discard unsaved changes above the list</source>
        <translation>Ouvrir, abandonner une saisie non enregistrée au-dessus de la liste</translation>
    </message>
</context>
<context>
    <name>SummaryView</name>
    <message>
        <source>Victims by country (minimum)</source>
        <translation>Victimes par pays (minimum)</translation>
    </message>
    <message>
        <source>Victims by type of violation (minimum)</source>
        <translation>Victimes par type de violation (minimum)</translation>
    </message>
    <message>
        <source>Incidents by month of start</source>
        <translation>Incidents par mois de début</translation>
    </message>
    <message>
        <source>Victims by country and type</source>
        <translation>Victimes par pays et par type</translation>
    </message>
    <message>
        <source>Totals may be lower than the sum of the rows, because a person or an incident can be counted in several rows.</source>
        <translation>Les totaux peuvent être inférieurs à la somme des lignes, car une personne ou un incident peut être compté dans plusieurs lignes.</translation>
    </message>
    <message>
        <source>%1 (month unknown: %2)</source>
        <translation>%1 (mois inconnu&#x202f;: %2)</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>Enregistrer le tableau</translation>
    </message>
    <message>
        <source>table.csv</source>
        <translation>tableau.csv</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>Tableaux CSV (*.csv)</translation>
    </message>
    <message>
        <source>Victims by region (minimum)</source>
        <translation>Victimes par région (minimum)</translation>
    </message>
    <message>
        <source>Victims by alleged perpetrator (minimum)</source>
        <translation>Victimes par auteur présumé (minimum)</translation>
    </message>
    <message>
        <source>Victims by party to the conflict (minimum)</source>
        <translation>Victimes par partie au conflit (minimum)</translation>
    </message>
    <message>
        <source>Incidents by year of start</source>
        <translation>Incidents par année de début</translation>
    </message>
    <message>
        <source>Victims by status (minimum)</source>
        <translation>Victimes par statut (minimum)</translation>
    </message>
    <message>
        <source>Victims by visibility (minimum)</source>
        <translation>Victimes par visibilité (minimum)</translation>
    </message>
    <message>
        <source>Table, copy, save</source>
        <translation>Tableau, copier, enregistrer</translation>
    </message>
    <message>
        <source>Show &amp;table</source>
        <translation>Afficher le &amp;tableau</translation>
    </message>
    <message>
        <source>&amp;Copy table</source>
        <translation>&amp;Copier le tableau</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>&amp;Enregistrer en CSV…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1: %2, in %3</source>
        <translation>%1&#x202f;: %2, dans %3</translation>
    </message>
    <message>
        <source>%1 more in the table</source>
        <translation>%1 de plus dans le tableau</translation>
    </message>
    <message>
        <source>Count b&amp;y:</source>
        <translation>Compter pa&amp;r&#x202f;:</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1. Revision %2</source>
        <translation>%1. Révision %2</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Enregistrer l’image</translation>
    </message>
    <message>
        <source>figure.png</source>
        <translation>figure.png</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>Images PNG (*.png)</translation>
    </message>
    <message>
        <source>Victims by tag (minimum)</source>
        <translation>Victimes par étiquette (minimum)</translation>
    </message>
    <message>
        <source>Save as &amp;picture (PNG)…</source>
        <translation>Enregistrer comme &amp;image (PNG)…</translation>
    </message>
    <message>
        <source>Save as picture (S&amp;VG)…</source>
        <translation>Enregistrer comme image (S&amp;VG)…</translation>
    </message>
    <message>
        <source>figure.svg</source>
        <translation>figure.svg</translation>
    </message>
    <message>
        <source>SVG pictures (*.svg)</source>
        <translation>Images SVG (*.svg)</translation>
    </message>
    <message>
        <source>The case file is still being compared with its history. The file will be saved after that.</source>
        <translation>Le dossier est encore en cours de comparaison avec son historique. Le fichier sera enregistré ensuite.</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>“%1” is not one of the allowed values (%2)</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une valeur admise (%2)</translation>
    </message>
    <message>
        <source>has %1 fields instead of %2</source>
        <translation>comporte %1 champs au lieu de %2</translation>
    </message>
    <message>
        <source>is empty, although the other coordinate is given</source>
        <translation>est vide, alors que l’autre coordonnée est indiquée</translation>
    </message>
    <message>
        <source>is empty; date_from is used instead</source>
        <translation>est vide&#x202f;; date_from est utilisé à la place</translation>
    </message>
    <message>
        <source>is empty; “unknown” is used instead</source>
        <translation>est vide&#x202f;; «&#xa0;unknown&#xa0;» est utilisé à la place</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>est vide</translation>
    </message>
    <message>
        <source>“%1” is not a country known to Dossier</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un pays que Dossier connaît</translation>
    </message>
    <message>
        <source>“%1” is not a precision from 1 to 5</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une précision de 1 à 5</translation>
    </message>
    <message>
        <source>“%1” is not a type of violence from 1 to 3</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un type de violence de 1 à 3</translation>
    </message>
    <message>
        <source>a semicolon in a name was replaced by a comma</source>
        <translation>un point-virgule dans un nom a été remplacé par une virgule</translation>
    </message>
    <message>
        <source>low, best and high (%1, %2, %3) are not in ascending order; %4 is used instead</source>
        <translation>low, best et high (%1, %2, %3) ne sont pas dans l’ordre croissant&#x202f;; %4 est utilisé à la place</translation>
    </message>
    <message>
        <source>The columns of this table are separated by semicolons. Save it with commas as separators and try again.</source>
        <translation>Les colonnes de ce tableau sont séparées par des points-virgules. Enregistrez-le avec des virgules comme séparateurs et réessayez.</translation>
    </message>
    <message>
        <source>These columns are missing from the first line of the table: %1. Add them, or choose another format, and try again.</source>
        <translation>Ces colonnes manquent dans la première ligne du tableau&#x202f;: %1. Ajoutez-les, ou choisissez un autre format, et réessayez.</translation>
    </message>
    <message>
        <source>These columns appear twice in the first line of the table: %1. Remove the duplicates and try again.</source>
        <translation>Ces colonnes apparaissent deux fois dans la première ligne du tableau&#x202f;: %1. Supprimez les doublons et réessayez.</translation>
    </message>
    <message>
        <source>The first line of the table contains unknown columns: %1. Remove them, or choose another format, and try again.</source>
        <translation>La première ligne du tableau contient des colonnes inconnues&#x202f;: %1. Supprimez-les, ou choisissez un autre format, et réessayez.</translation>
    </message>
    <message>
        <source>“%1” is not a valid date (expected form: 2020-03-27)</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une date valide (forme attendue&#x202f;: 2020-03-27)</translation>
    </message>
    <message>
        <source>“%1” is not a whole number (0 or more)</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre entier (0 ou plus)</translation>
    </message>
    <message>
        <source>“%1” is not a coordinate in degrees, such as -5.98</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une coordonnée en degrés, comme -5.98</translation>
    </message>
    <message>
        <source>“%1” is not a valid identifier; leave it empty for a new violation</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un identifiant valide&#x202f;; laissez-le vide pour une nouvelle violation</translation>
    </message>
    <message>
        <source>“%1” is a region of another country; it was taken as a name, and is counted as one of the incident’s own country</source>
        <translation>«&#xa0;%1&#xa0;» est une région d’un autre pays&#x202f;; elle a été reprise comme un nom et est comptée dans le pays de l’incident</translation>
    </message>
    <message>
        <source>is empty; a whole number (0 or more) is needed</source>
        <translation>est vide&#x202f;; un nombre entier (0 ou plus) est nécessaire</translation>
    </message>
</context>
<context>
    <name>Task</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Validation</name>
    <message>
        <source>choose a country</source>
        <translation>choisissez un pays</translation>
    </message>
    <message>
        <source>enter the day, month or year in which it began</source>
        <translation>indiquez le jour, le mois ou l’année de début</translation>
    </message>
    <message>
        <source>enter the day, month or year in which it ended</source>
        <translation>indiquez le jour, le mois ou l’année de fin</translation>
    </message>
    <message>
        <source>choose a type of violation</source>
        <translation>choisissez un type de violation</translation>
    </message>
    <message>
        <source>“%1” is not a known type of violation</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un type de violation connu</translation>
    </message>
    <message>
        <source>the best estimate (%1) is lower than the minimum (%2)</source>
        <translation>la meilleure estimation (%1) est inférieure au minimum (%2)</translation>
    </message>
    <message>
        <source>the maximum (%1) is lower than the best estimate (%2)</source>
        <translation>le maximum (%1) est inférieur à la meilleure estimation (%2)</translation>
    </message>
    <message>
        <source>a name cannot be empty or contain a semicolon</source>
        <translation>un nom ne peut être vide ni contenir un point-virgule</translation>
    </message>
    <message>
        <source>enter a reference, without spaces before or after it</source>
        <translation>indiquez une référence, sans espace avant ni après</translation>
    </message>
    <message>
        <source>add at least one violation</source>
        <translation>ajoutez au moins une violation</translation>
    </message>
    <message>
        <source>“%1” is a region of another country</source>
        <translation>«&#xa0;%1&#xa0;» est une région d’un autre pays</translation>
    </message>
    <message>
        <source>“%1” is not a country: give its name or its ISO 3166-1 code, such as ML or MLI</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un pays&#x202f;: indiquez son nom ou son code ISO 3166-1, comme ML ou MLI</translation>
    </message>
    <message>
        <source>a tag cannot be empty or contain a semicolon</source>
        <translation>une étiquette ne peut être vide ni contenir un point-virgule</translation>
    </message>
    <message>
        <source>the end (%1) is before the start (%2)</source>
        <translation>la fin (%1) précède le début (%2)</translation>
    </message>
    <message>
        <source>this text is longer than %1 characters: shorten it</source>
        <translation>ce texte dépasse %1 caractères&#x202f;: raccourcissez-le</translation>
    </message>
    <message>
        <source>this text contains characters that cannot be saved (%1): enter it again</source>
        <translation>ce texte contient des caractères qui ne peuvent pas être enregistrés (%1)&#x202f;: saisissez-le à nouveau</translation>
    </message>
    <message>
        <source>this text contains control characters (%1): enter it again</source>
        <translation>ce texte contient des caractères de contrôle (%1)&#x202f;: saisissez-le à nouveau</translation>
    </message>
    <message>
        <source>this text contains a null character: remove it</source>
        <translation>ce texte contient un caractère nul&#x202f;: retirez-le</translation>
    </message>
    <message>
        <source>the latitude must be between -90 and 90 degrees</source>
        <translation>la latitude doit être comprise entre -90 et 90 degrés</translation>
    </message>
    <message>
        <source>the longitude must be between -180 and 180 degrees</source>
        <translation>la longitude doit être comprise entre -180 et 180 degrés</translation>
    </message>
    <message>
        <source>the coordinates are outside the selected country</source>
        <translation>les coordonnées se trouvent hors du pays sélectionné</translation>
    </message>
    <message>
        <source>the start date is before the year 1800</source>
        <translation>la date de début est antérieure à l’année 1800</translation>
    </message>
    <message>
        <source>the start date is in the future</source>
        <translation>la date de début est dans le futur</translation>
    </message>
    <message>
        <source>the end date is in the future</source>
        <translation>la date de fin est dans le futur</translation>
    </message>
    <message>
        <source>the same tag is given twice</source>
        <translation>la même étiquette est donnée deux fois</translation>
    </message>
    <message>
        <source>the same name is given twice</source>
        <translation>le même nom est donné deux fois</translation>
    </message>
    <message>
        <source>the number of victims must be between 0 and %1</source>
        <translation>le nombre de victimes doit être compris entre 0 et %1</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>No case file is open.</source>
        <translation>Aucun dossier n’est ouvert.</translation>
    </message>
    <message>
        <source>A case file holds documented incidents in a single file, which can be encrypted.</source>
        <translation>Un dossier rassemble des incidents documentés dans un seul fichier, qui peut être chiffré.</translation>
    </message>
    <message>
        <source>&amp;New case file…</source>
        <translation>&amp;Nouveau dossier d’incidents…</translation>
    </message>
    <message>
        <source>&amp;Open a case file…</source>
        <translation>&amp;Ouvrir un dossier d’incidents…</translation>
    </message>
    <message>
        <source>Recent case files</source>
        <translation>Dossiers récents</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1, dans %2</translation>
    </message>
    <message>
        <source>%1, in %2, not found</source>
        <translation>%1, dans %2, introuvable</translation>
    </message>
    <message>
        <source>%1 was not found.</source>
        <translation>%1 est introuvable.</translation>
    </message>
    <message>
        <source>to record incidents of your own</source>
        <translation>pour enregistrer vos propres incidents</translation>
    </message>
    <message>
        <source>from this computer, a stick or a network share</source>
        <translation>depuis cet ordinateur, une clé ou un partage réseau</translation>
    </message>
    <message>
        <source>I&amp;mport a table…</source>
        <translation>I&amp;mporter un tableau…</translation>
    </message>
    <message>
        <source>a CSV table from Dossier or UCDP, into a new case file</source>
        <translation>CSV de Dossier ou de l’UCDP, dans un nouveau dossier</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>Ouvrir l’&amp;exemple</translation>
    </message>
    <message>
        <source>a copy to try everything on: the Sahel in early 2020</source>
        <translation>une copie pour tout essayer&#x202f;: le Sahel au début de 2020</translation>
    </message>
</context>
<context>
    <name>WhyReadOnly</name>
    <message>
        <source>The other program has closed this case file, which can now be edited here.</source>
        <translation>L’autre programme a fermé ce dossier, qui peut maintenant être modifié ici.</translation>
    </message>
    <message>
        <source>Read-only: the case file is locked from another computer.</source>
        <translation>Lecture seule&#x202f;: le dossier est verrouillé par un autre ordinateur.</translation>
    </message>
    <message>
        <source>Read-only: the permissions of the file, or of its disk, do not allow changes.</source>
        <translation>Lecture seule&#x202f;: les droits d’accès au fichier, ou son disque, ne permettent aucune modification.</translation>
    </message>
    <message>
        <source>Read-only: the permissions of the folder do not allow changes.</source>
        <translation>Lecture seule&#x202f;: les droits d’accès au répertoire ne permettent aucune modification.</translation>
    </message>
    <message>
        <source>Read-only: the case file is locked from the computer “%1” since %2.</source>
        <translation>Lecture seule&#x202f;: le dossier est verrouillé par l’ordinateur «&#xa0;%1&#xa0;» depuis le %2.</translation>
    </message>
    <message>
        <source>Read-only: the case file is open for editing on the computer “%1” since %2. If it is closed there, it can be edited here.</source>
        <translation>Lecture seule&#x202f;: le dossier est ouvert en modification sur l’ordinateur «&#xa0;%1&#xa0;» depuis le %2. S’il y est fermé, il pourra être modifié ici.</translation>
    </message>
    <message>
        <source>Read-only: the case file is open for editing in another program on this computer since %1. If it is closed there, it can be edited here.</source>
        <translation>Lecture seule&#x202f;: le dossier est ouvert en modification dans un autre programme sur cet ordinateur depuis le %1. S’il y est fermé, il pourra être modifié ici.</translation>
    </message>
    <message>
        <source>Read-only: the case file is open for editing in another program. If it is closed there, it can be edited here.</source>
        <translation>Lecture seule&#x202f;: le dossier est ouvert en modification dans un autre programme. S’il y est fermé, il pourra être modifié ici.</translation>
    </message>
</context>
<context>
    <name>Withheld</name>
    <message>
        <source>The briefing was not created: its title, organisation or introduction mentions incidents that its visibility level leaves out, by their reference or in their words: %1. Change the text, or choose another visibility level.</source>
        <translation>La note d’information n’a pas été créée&#x202f;: son titre, l’organisation ou l’introduction mentionne des incidents que son niveau de visibilité écarte, par leur référence ou dans leurs termes&#x202f;: %1. Modifiez le texte, ou choisissez un autre niveau de visibilité.</translation>
    </message>
    <message>
        <source>The briefing was not created: incidents in it mention others that its visibility level leaves out, by their reference or title: %1. Change these incidents, or choose another visibility level.</source>
        <translation>La note d’information n’a pas été créée&#x202f;: des incidents qu’elle contient en mentionnent d’autres que son niveau de visibilité écarte, par leur référence ou leur titre&#x202f;: %1. Modifiez ces incidents, ou choisissez un autre niveau de visibilité.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>, best estimate %1</source>
        <translation>, meilleure estimation&#xa0;%1</translation>
    </message>
    <message>
        <source>, at most %1</source>
        <translation>, au plus&#xa0;%1</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>brouillon</translation>
    </message>
    <message>
        <source>under review</source>
        <translation>en cours de vérification</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>vérifié</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejeté</translation>
    </message>
    <message>
        <source>public</source>
        <translation>public</translation>
    </message>
    <message>
        <source>restricted</source>
        <translation>accès restreint</translation>
    </message>
    <message>
        <source>confidential</source>
        <translation>confidentiel</translation>
    </message>
    <message>
        <source>day known</source>
        <translation>jour connu</translation>
    </message>
    <message>
        <source>only the month is known</source>
        <translation>seul le mois est connu</translation>
    </message>
    <message>
        <source>only the year is known</source>
        <translation>seule l’année est connue</translation>
    </message>
    <message>
        <source>the same or different people (unknown)</source>
        <translation>les mêmes personnes ou des personnes différentes (on l’ignore)</translation>
    </message>
    <message>
        <source>different people</source>
        <translation>des personnes différentes</translation>
    </message>
    <message>
        <source>the same people</source>
        <translation>les mêmes personnes</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
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
        <source>%n people</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n people</source>
        <translation>
            <numerusform>au moins %n personne</numerusform>
            <numerusform>au moins %n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>illustrative</source>
        <translation>exemple</translation>
    </message>
    <message>
        <source>published</source>
        <translation>source publiée</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>number of people unknown</source>
        <translation>nombre de personnes inconnu</translation>
    </message>
    <message numerus="yes">
        <source>at most %n people</source>
        <translation>
            <numerusform>au plus %n personne</numerusform>
            <numerusform>au plus %n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>no people</source>
        <translation>aucune personne</translation>
    </message>
    <message>
        <source>; </source>
        <translation>&#x202f;; </translation>
    </message>
</context>
</TS>
