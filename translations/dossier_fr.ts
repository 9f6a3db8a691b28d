<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>Briefing</name>
    <message>
        <source>The briefing was stopped; nothing was written.</source>
        <translation>La note a été interrompue&#x202f;; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>An incident is something that happened at a place over a period. A violation is one type of violation within an incident. Victims are people: at least, probably, at most. Where the largest number is not known, none is given.</source>
        <translation>Un incident est un fait survenu en un lieu pendant une période. Une violation est un type de violation au sein d’un incident. Les victimes sont des personnes&#x202f;: au moins, probablement, au plus. Lorsque le nombre le plus élevé n’est pas connu, aucun n’est indiqué.</translation>
    </message>
    <message>
        <source>An incident belongs to a period when its own period overlaps it, the first and the last day included. It is counted in the month, and in the year, in which it began. Where its date is known only to the year, no month counts it.</source>
        <translation>Un incident appartient à une période lorsque sa propre période la recoupe, premier et dernier jours compris. Il est compté dans le mois et dans l’année où il a commencé. Lorsque seule l’année est connue, il n’est compté dans aucun mois.</translation>
    </message>
    <message>
        <source>A condition on the type or the alleged perpetrator chooses violations; every other condition chooses incidents. Only chosen violations of chosen incidents are counted.</source>
        <translation>Une condition sur le type ou l’auteur présumé choisit des violations&#x202f;; toute autre condition choisit des incidents. Seules les violations choisies des incidents choisis sont comptées.</translation>
    </message>
    <message>
        <source>Where an incident has several violations, their victims are added if they are different people. If they are the same people, the largest figure stands. If that is not known, they are at least as many as the largest figure, and at most the sum.</source>
        <translation>Lorsqu’un incident comporte plusieurs violations, leurs victimes s’additionnent s’il s’agit de personnes différentes. S’il s’agit des mêmes personnes, le chiffre le plus élevé vaut. Si on l’ignore, elles sont au moins aussi nombreuses que le chiffre le plus élevé, et au plus la somme.</translation>
    </message>
    <message>
        <source>A violation with several alleged perpetrators counts in the row of each. So a total is not the sum of its rows.</source>
        <translation>Une violation attribuée à plusieurs auteurs présumés compte dans la ligne de chacun. Un total n’est donc pas la somme de ses lignes.</translation>
    </message>
    <message>
        <source>The same case file in the same state, with the same conditions, gives the same figures.</source>
        <translation>Le même dossier dans le même état, avec les mêmes conditions, donne les mêmes chiffres.</translation>
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
        <source>Violations, victims, alleged perpetrators</source>
        <translation>Violations, victimes, auteurs présumés</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>page %1 sur %2</translation>
    </message>
    <message>
        <source>“%1” could not be written, and is as it was before. Check the room on the disk and the rights to the folder.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas pu être écrit et reste tel qu’il était. Vérifiez la place sur le disque et les droits sur le dossier de destination.</translation>
    </message>
    <message numerus="yes">
        <source>people killed, at least</source>
        <translation>
            <numerusform>personne tuée, au moins</numerusform>
            <numerusform>personnes tuées, au moins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>people disappeared, at least</source>
        <translation>
            <numerusform>personne disparue, au moins</numerusform>
            <numerusform>personnes disparues, au moins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>people, at least: </source>
        <translation>
            <numerusform>personne, au moins&#x202f;: </numerusform>
            <numerusform>personnes, au moins&#x202f;: </numerusform>
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
        <source>people in all, at least</source>
        <translation>
            <numerusform>personne au total, au moins</numerusform>
            <numerusform>personnes au total, au moins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Illustrative: %n incidents here only illustrate and are no records of events; each is marked.</source>
        <translation>
            <numerusform>Illustration&#x202f;: %n incident ne rend compte d’aucun fait&#x202f;; il est signalé.</numerusform>
            <numerusform>Illustration&#x202f;: %n incidents ne rendent compte d’aucun fait&#x202f;; chacun est signalé.</numerusform>
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
        <source>Left out, since they are not for this briefing&apos;s readers: %1, with %2.</source>
        <translation>Non inclus, car non destinés aux lecteurs de cette note&#x202f;: %1, avec %2.</translation>
    </message>
    <message>
        <source>No incident of the case file is chosen by this filter.</source>
        <translation>Ce filtre ne choisit aucun incident du dossier.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1: %2 of %3 in all</source>
        <translation>%1&#x202f;: %2 sur %3 au total</translation>
    </message>
    <message>
        <source>Source: case file %1, state %2, counted on %3; how it was counted: page %4</source>
        <translation>Source&#x202f;: dossier %1, état %2, compté le %3&#x202f;; méthode de comptage&#x202f;: page %4</translation>
    </message>
    <message>
        <source>Bars show people, at least. A thin line and a second figure: at most. A “+”: how many at most is not known.</source>
        <translation>Barres&#x202f;: personnes, au moins. Trait fin et second chiffre&#x202f;: au plus. «&#xa0;+&#xa0;»&#x202f;: le maximum n’est pas connu.</translation>
    </message>
    <message>
        <source>The rows do not add up to the total: a person or an incident may count in several.</source>
        <translation>Les lignes ne s’additionnent pas en un total&#x202f;: une personne ou un incident peut compter dans plusieurs.</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>Date not known to the month: %1, %2.</source>
        <translation>Mois inconnu&#x202f;: %1, %2.</translation>
    </message>
    <message>
        <source>People by country and type, at least</source>
        <translation>Personnes par pays et par type, au moins</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Tous types</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>Tous pays</translation>
    </message>
    <message>
        <source>The table&apos;s last row and column are counted by themselves and are not sums: a person or an incident may count in several.</source>
        <translation>La dernière ligne et la dernière colonne sont comptées à part et ne sont pas des sommes&#x202f;: une personne ou un incident peut compter dans plusieurs.</translation>
    </message>
    <message>
        <source>How it was counted</source>
        <translation>Méthode de comptage</translation>
    </message>
    <message>
        <source>Case file: %1. State: %2.</source>
        <translation>Dossier&#x202f;: %1. État&#x202f;: %2.</translation>
    </message>
    <message>
        <source>Sources: %1</source>
        <translation>Sources&#x202f;: %1</translation>
    </message>
    <message>
        <source>Basis: %1</source>
        <translation>Fondement&#x202f;: %1</translation>
    </message>
    <message>
        <source>The incidents</source>
        <translation>Les incidents</translation>
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
</context>
<context>
    <name>BriefingDialog</name>
    <message>
        <source>Export briefing</source>
        <translation>Exporter la note</translation>
    </message>
    <message>
        <source>Print briefing</source>
        <translation>Imprimer la note</translation>
    </message>
    <message>
        <source>all incidents</source>
        <translation>tous les incidents</translation>
    </message>
    <message>
        <source>Contains: %1</source>
        <translation>Contient&#x202f;: %1</translation>
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
        <source>&amp;Visibility, at most</source>
        <translation>&amp;Visibilité, au plus</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Papier</translation>
    </message>
    <message>
        <source>&amp;Figures by country, type and month</source>
        <translation>&amp;Figures par pays, type et mois</translation>
    </message>
    <message>
        <source>The &amp;incidents, one by one</source>
        <translation>Les &amp;incidents, un par un</translation>
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
        <source>Preview…</source>
        <translation>Aperçu…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Nothing is left out.</source>
        <translation>Rien n’est laissé de côté.</translation>
    </message>
    <message>
        <source>Left out, and counted in a note: %1, with %2.</source>
        <translation>Laissés de côté, et comptés dans une note&#x202f;: %1, avec %2.</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documents PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Writing the briefing…</source>
        <translation>Écriture de la note…</translation>
    </message>
    <message>
        <source>Setting the pages…</source>
        <translation>Mise en page…</translation>
    </message>
    <message>
        <source>The printer takes no pages. Check that it is on and connected, or export a PDF.</source>
        <translation>L’imprimante n’accepte aucune page. Vérifiez qu’elle est allumée et connectée, ou exportez un PDF.</translation>
    </message>
</context>
<context>
    <name>CaseFile</name>
    <message>
        <source>“%1” is not a case file of Dossier. Choose a file that ends in .dossier, or import a table into a case file.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un dossier de Dossier. Choisissez un fichier qui se termine par .dossier, ou importez un tableau dans un dossier.</translation>
    </message>
    <message>
        <source>“%1” is cut off: a part of it is missing, perhaps because a copy was broken off. Copy it again, or take up a backup.</source>
        <translation>«&#xa0;%1&#xa0;» est tronqué&#x202f;: il en manque une partie, peut-être parce qu’une copie a été interrompue. Copiez-le à nouveau, ou reprenez une sauvegarde.</translation>
    </message>
    <message>
        <source>There is no file “%1”. Check its name and folder.</source>
        <translation>Il n’y a pas de fichier «&#xa0;%1&#xa0;». Vérifiez son nom et son emplacement.</translation>
    </message>
    <message>
        <source>“%1” is a folder. Choose the case file inside it.</source>
        <translation>«&#xa0;%1&#xa0;» est un répertoire. Choisissez le dossier qui s’y trouve.</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Check the rights to the file and its folder.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être lu. Vérifiez les droits sur le fichier et son répertoire.</translation>
    </message>
    <message>
        <source>“%1” is empty, and so is not a case file. Take up a backup of it, or make a new case file under another name.</source>
        <translation>«&#xa0;%1&#xa0;» est vide et n’est donc pas un dossier. Reprenez une sauvegarde, ou créez un dossier sous un autre nom.</translation>
    </message>
    <message>
        <source>“%1” is there already, and was left as it is. Choose another name.</source>
        <translation>«&#xa0;%1&#xa0;» existe déjà et a été laissé tel quel. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>There is no folder “%1”. Make it, or choose another.</source>
        <translation>Il n’y a pas de répertoire «&#xa0;%1&#xa0;». Créez-le, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>“%1” is either encrypted or not a case file. Give its passphrase; on the command line with --passphrase-file.</source>
        <translation>«&#xa0;%1&#xa0;» est chiffré, ou n’est pas un dossier. Donnez sa phrase secrète&#x202f;; en ligne de commande, avec --passphrase-file.</translation>
    </message>
    <message>
        <source>“%1” was written by a newer Dossier (version %2 of the case file; this program knows %3). Nothing was changed. Open it with a newer Dossier.</source>
        <translation>«&#xa0;%1&#xa0;» a été écrit par une version plus récente de Dossier (version %2 du format&#x202f;; ce programme connaît la %3). Rien n’a été modifié. Ouvrez-le avec un Dossier plus récent.</translation>
    </message>
    <message>
        <source>The tables of “%1” are not those of a case file; it was changed by another program and is not opened. Take up a backup of it.</source>
        <translation>Les tables de «&#xa0;%1&#xa0;» ne sont pas celles d’un dossier&#x202f;; un autre programme l’a modifié, et il n’est pas ouvert. Reprenez une sauvegarde.</translation>
    </message>
    <message>
        <source>“%1” is damaged and is not opened. Take up a backup of it, or run “dossier check” on it to see what is damaged.</source>
        <translation>«&#xa0;%1&#xa0;» est endommagé et n’est pas ouvert. Reprenez une sauvegarde, ou lancez «&#xa0;dossier check&#xa0;» pour voir ce qui est endommagé.</translation>
    </message>
    <message>
        <source>The incident is no longer in “%1”.</source>
        <translation>L’incident n’est plus dans «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” is open for writing in another program (%2), and was left as it is. Close it there, then open it again here.</source>
        <translation>«&#xa0;%1&#xa0;» est ouvert en écriture dans un autre programme (%2) et a été laissé tel quel. Fermez-le là-bas, puis rouvrez-le ici.</translation>
    </message>
    <message>
        <source>“%1” cannot be written, and was left as it is. Save a copy of it elsewhere and work in that.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être écrit et a été laissé tel quel. Enregistrez-en une copie ailleurs et travaillez dans celle-ci.</translation>
    </message>
    <message>
        <source>Stopped; “%1” is as it was.</source>
        <translation>Interrompu&#x202f;; «&#xa0;%1&#xa0;» est tel qu’il était.</translation>
    </message>
    <message>
        <source>The reference “%1” belongs to another incident. Choose another one.</source>
        <translation>La référence «&#xa0;%1&#xa0;» est celle d’un autre incident. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>“%1” was changed meanwhile. Look at it as it is now, then change it.</source>
        <translation>«&#xa0;%1&#xa0;» a été modifié entre-temps. Regardez son état actuel, puis modifiez-le.</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>pages</translation>
    </message>
    <message>
        <source>the engine reports: %1</source>
        <translation>le moteur signale&#x202f;: %1</translation>
    </message>
    <message>
        <source>foreign keys</source>
        <translation>clés étrangères</translation>
    </message>
    <message>
        <source>a row of %1 points to a row of %2 that is not there</source>
        <translation>une ligne de %1 renvoie à une ligne de %2 qui n’existe pas</translation>
    </message>
    <message>
        <source>incident %1 is not what its history says: it was changed by another program</source>
        <translation>l’incident %1 n’est pas ce que dit son historique&#x202f;: un autre programme l’a modifié</translation>
    </message>
    <message>
        <source>incident %1 breaks a rule of the records</source>
        <translation>l’incident %1 enfreint une règle des fiches</translation>
    </message>
    <message>
        <source>records</source>
        <translation>fiches</translation>
    </message>
    <message>
        <source>search index</source>
        <translation>index de recherche</translation>
    </message>
    <message>
        <source>it holds %1 incidents, the case file %2</source>
        <translation>il contient %1 incidents, le dossier %2</translation>
    </message>
    <message>
        <source>history</source>
        <translation>historique</translation>
    </message>
    <message>
        <source>No backup could be made: the folder “%1” cannot be written. Choose another folder for backups.</source>
        <translation>Aucune sauvegarde n’a pu être faite&#x202f;: le dossier «&#xa0;%1&#xa0;» ne peut pas être écrit. Choisissez un autre dossier pour les sauvegardes.</translation>
    </message>
    <message>
        <source>The backup “%1” did not read as it was written, and was removed. Check the disk.</source>
        <translation>La sauvegarde «&#xa0;%1&#xa0;» ne se relisait pas comme elle avait été écrite, et a été supprimée. Vérifiez le disque.</translation>
    </message>
    <message>
        <source>The backup “%1” could not be removed, and still holds what it held. Remove it by hand.</source>
        <translation>La sauvegarde «&#xa0;%1&#xa0;» n’a pas pu être supprimée, et contient toujours ce qu’elle contenait. Supprimez-la à la main.</translation>
    </message>
    <message>
        <source>“%1” could not be encrypted anew, and was left as it was. Check the disk and try again.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas pu être chiffré à nouveau, et a été laissé tel quel. Vérifiez le disque et réessayez.</translation>
    </message>
    <message>
        <source>Give at least three letters to remove from “%1”.</source>
        <translation>Donnez au moins trois lettres à retirer de «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>incident %1 was deleted, and taken back by another program</source>
        <translation>l’incident %1 avait été supprimé, et a été rétabli par un autre programme</translation>
    </message>
    <message>
        <source>incident %1 was hidden by another program</source>
        <translation>l’incident %1 a été masqué par un autre programme</translation>
    </message>
    <message>
        <source>incident %1 is in the history, but was removed from the records by another program</source>
        <translation>l’incident %1 est dans l’historique, mais a été retiré des fiches par un autre programme</translation>
    </message>
    <message>
        <source>“%1” is of an older version and too large to be read without being written. Copy it to a folder of yours and open the copy in the window.</source>
        <translation>«&#xa0;%1&#xa0;» est d’une version plus ancienne et trop volumineux pour être lu sans être modifié. Copiez-le dans un de vos dossiers et ouvrez la copie dans la fenêtre.</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>sound</source>
        <translation>en ordre</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>The search index was made anew.</source>
        <translation>L’index de recherche a été refait.</translation>
    </message>
    <message numerus="yes">
        <source>%n incidents rescued into “%1”.</source>
        <translation>
            <numerusform>%n incident récupéré dans «&#xa0;%1&#xa0;».</numerusform>
            <numerusform>%n incidents récupérés dans «&#xa0;%1&#xa0;».</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1 could not be read.</source>
        <translation>La ligne %1 n’a pas pu être lue.</translation>
    </message>
    <message>
        <source>A part of the list of incidents could not be read; there may have been others.</source>
        <translation>Une partie de la liste des incidents n’a pas pu être lue&#x202f;; il a pu y en avoir d’autres.</translation>
    </message>
    <message>
        <source>“%1” was left as it is; its history stays there, and begins anew in the rescued file.</source>
        <translation>«&#xa0;%1&#xa0;» a été laissé tel quel&#x202f;; son historique y reste, et recommence dans le fichier récupéré.</translation>
    </message>
    <message>
        <source>“%1” is not sound. Keep it as it is, and take up a backup; with --repair, what can be read is rescued.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas sain. Gardez-le tel quel, et reprenez une sauvegarde&#x202f;; avec --repair, ce qui peut être lu est récupéré.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Show this help.</source>
        <translation>Afficher cette aide.</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Utilisation&#x202f;: %1</translation>
    </message>
    <message>
        <source>“%1” takes other arguments.</source>
        <translation>«&#xa0;%1&#xa0;» attend d’autres arguments.</translation>
    </message>
    <message>
        <source>The result could not be written whole. Check the room on the disk.</source>
        <translation>Le résultat n’a pas pu être écrit en entier. Vérifiez la place sur le disque.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Il n’y a pas de commande «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>“dossier COMMAND --help” tells the options of a command.</source>
        <translation>«&#xa0;dossier COMMANDE --help&#xa0;» indique les options d’une commande.</translation>
    </message>
</context>
<context>
    <name>Count</name>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>Violations</source>
        <translation>Violations</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Au moins</translation>
    </message>
    <message>
        <source>Probably</source>
        <translation>Probablement</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>The total is not the sum of its rows: an incident or a person may count in several.</source>
        <translation>Le total n’est pas la somme de ses lignes&#x202f;: un incident ou une personne peut compter dans plusieurs.</translation>
    </message>
</context>
<context>
    <name>Csv</name>
    <message>
        <source>Line %1 is not UTF-8. Save the table as “CSV UTF-8” and try again.</source>
        <translation>La ligne %1 n’est pas en UTF-8. Enregistrez le tableau au format «&#xa0;CSV UTF-8&#xa0;» et réessayez.</translation>
    </message>
    <message>
        <source>Line %1 has a field of more than 4 MiB; perhaps a quotation mark is not closed. Mend the table and try again.</source>
        <translation>La ligne %1 a un champ de plus de 4 Mio&#x202f;; un guillemet n’est peut-être pas fermé. Corrigez le tableau et réessayez.</translation>
    </message>
    <message>
        <source>The quotation mark that opens in line %1 is not closed. Mend the table and try again.</source>
        <translation>Le guillemet ouvert à la ligne %1 n’est pas fermé. Corrigez le tableau et réessayez.</translation>
    </message>
    <message>
        <source>In line %1, text follows a closing quotation mark. Mend the table and try again.</source>
        <translation>À la ligne %1, du texte suit un guillemet fermant. Corrigez le tableau et réessayez.</translation>
    </message>
</context>
<context>
    <name>Describe</name>
    <message>
        <source>since %1</source>
        <translation>depuis le %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’au %1</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>Violation</source>
        <translation>Violation</translation>
    </message>
    <message>
        <source>Victims of its violations</source>
        <translation>Victimes de ses violations</translation>
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
        <source>Began</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
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
        <source>Basis</source>
        <translation>Fondement</translation>
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
        <source>logged</source>
        <translation>saisi</translation>
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
        <source>taken back</source>
        <translation>rétabli</translation>
    </message>
    <message>
        <source>text removed for good</source>
        <translation>texte retiré définitivement</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>The encryption of this program does not answer. Install Dossier again.</source>
        <translation>Le chiffrement de ce programme ne répond pas. Réinstallez Dossier.</translation>
    </message>
    <message>
        <source>Dossier runs on another SQLite than the one that it was built with, and would not encrypt. Install Dossier again, or report this.</source>
        <translation>Dossier tourne avec un autre SQLite que celui avec lequel il a été construit, et ne chiffrerait pas. Réinstallez Dossier, ou signalez-le.</translation>
    </message>
    <message>
        <source>There is no file “%1”. Check its name and folder.</source>
        <translation>Il n’y a pas de fichier «&#xa0;%1&#xa0;». Vérifiez son nom et son emplacement.</translation>
    </message>
    <message>
        <source>The database driver does not answer. Install Dossier again.</source>
        <translation>Le pilote de base de données ne répond pas. Réinstallez Dossier.</translation>
    </message>
    <message>
        <source>The disk is full; “%1” was left as it was. Make room and try again.</source>
        <translation>Le disque est plein&#x202f;; «&#xa0;%1&#xa0;» a été laissé tel quel. Faites de la place et réessayez.</translation>
    </message>
    <message>
        <source>Another program is writing to “%1”. Wait for it and try again.</source>
        <translation>Un autre programme écrit dans «&#xa0;%1&#xa0;». Attendez qu’il ait fini et réessayez.</translation>
    </message>
    <message>
        <source>“%1” cannot be written. Save a copy elsewhere and work in that.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être écrit. Enregistrez une copie ailleurs et travaillez dans celle-ci.</translation>
    </message>
    <message>
        <source>“%1” is damaged. Nothing was changed; take up a backup of it, or run “dossier check” on it to see what is damaged.</source>
        <translation>«&#xa0;%1&#xa0;» est endommagé. Rien n’a été modifié&#x202f;; reprenez une sauvegarde, ou lancez «&#xa0;dossier check&#xa0;» pour voir ce qui est endommagé.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened: the passphrase is wrong, or the file is not a case file.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être ouvert&#x202f;: la phrase secrète est fausse, ou le fichier n’est pas un dossier.</translation>
    </message>
    <message>
        <source>“%1” cannot be read or written. Check the disk and the rights to the file and its folder.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être lu ou écrit. Vérifiez le disque et les droits sur le fichier et son répertoire.</translation>
    </message>
    <message>
        <source>Stopped; “%1” is as it was.</source>
        <translation>Interrompu&#x202f;; «&#xa0;%1&#xa0;» est tel qu’il était.</translation>
    </message>
    <message>
        <source>The database refused a step on “%1”, which was left as it was. Please report this.</source>
        <translation>La base de données a refusé une opération sur «&#xa0;%1&#xa0;», qui a été laissé tel quel. Merci de le signaler.</translation>
    </message>
    <message>
        <source>The search of this program does not answer. Install Dossier again.</source>
        <translation>La recherche de ce programme ne répond pas. Réinstallez Dossier.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>“%1” could not be written, and is as it was before. Check the room on the disk and the rights to the folder.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas pu être écrit et reste tel qu’il était. Vérifiez la place sur le disque et les droits sur le dossier de destination.</translation>
    </message>
    <message>
        <source>The export was stopped; nothing was written.</source>
        <translation>L’export a été interrompu&#x202f;; rien n’a été écrit.</translation>
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
    <name>Facts</name>
    <message>
        <source>“%1” has a type of violation that this program does not know (%2), and cannot count. Open it with a newer Dossier.</source>
        <translation>«&#xa0;%1&#xa0;» a un type de violation que ce programme ne connaît pas (%2), et ne peut pas compter. Ouvrez-le avec une version plus récente de Dossier.</translation>
    </message>
</context>
<context>
    <name>FileView</name>
    <message>
        <source>In&amp;cidents</source>
        <translation>In&amp;cidents</translation>
    </message>
    <message>
        <source>&amp;Summary</source>
        <translation>&amp;Synthèse</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>Log the first incident</source>
        <translation>Saisir le premier incident</translation>
    </message>
    <message>
        <source>Import a table…</source>
        <translation>Importer un tableau…</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Tout effacer</translation>
    </message>
    <message>
        <source>This case file has no incidents yet.</source>
        <translation>Ce dossier ne contient encore aucun incident.</translation>
    </message>
    <message>
        <source>No incident passes this filter.</source>
        <translation>Aucun incident ne répond à ce filtre.</translation>
    </message>
    <message>
        <source>Nothing was copied.</source>
        <translation>Rien n’a été copié.</translation>
    </message>
    <message>
        <source>Copying the incidents…</source>
        <translation>Copie des incidents…</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Take away the condition %1</source>
        <translation>Retirer la condition %1</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Tout effacer</translation>
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
        <source>Name of the filter:</source>
        <translation>Nom du filtre&#x202f;:</translation>
    </message>
    <message>
        <source>saving a filter</source>
        <translation>enregistrement d’un filtre</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n incidents</source>
        <translation>
            <numerusform>%1 incident sur %n</numerusform>
            <numerusform>%1 incidents sur %n</numerusform>
        </translation>
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
        <source>A day, month or year: 5/3/2020, 2020-03-05, 03/2020, 2020</source>
        <translation>Un jour, un mois ou une année&#x202f;: 5/3/2020, 2020-03-05, 03/2020, 2020</translation>
    </message>
    <message>
        <source>Not a date: type 5/3/2020, 03/2020 or 2020.</source>
        <translation>Ce n’est pas une date&#x202f;: tapez 5/3/2020, 03/2020 ou 2020.</translation>
    </message>
    <message>
        <source>The end lies before the beginning.</source>
        <translation>La fin précède le début.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
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
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Visibilité</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filtres enregistrés</translation>
    </message>
    <message>
        <source>Enter or double-click: filter by this</source>
        <translation>Entrée ou double-clic&#x202f;: appliquer ce filtre</translation>
    </message>
    <message>
        <source>&amp;Delete this saved filter</source>
        <translation>&amp;Supprimer ce filtre</translation>
    </message>
    <message>
        <source>deleting a saved filter</source>
        <translation>suppression d’un filtre enregistré</translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>User guide</source>
        <translation>Guide de l’utilisateur</translation>
    </message>
    <message>
        <source>How it &amp;counts</source>
        <translation>Comment il est &amp;compté</translation>
    </message>
    <message>
        <source>What is &amp;protected</source>
        <translation>Ce qui est pr&amp;otégé</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Incidents by month</source>
        <translation>Incidents par mois</translation>
    </message>
    <message>
        <source>Drag over months to choose a period. With the keyboard: arrow keys, with Shift for a longer period.</source>
        <translation>Faites glisser sur des mois pour choisir une période. Au clavier&#x202f;: les flèches, avec Maj pour une période plus longue.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>entry %1 of the history does not follow from the one before it: it, or one before it, was changed or removed</source>
        <translation>l’entrée %1 de l’historique ne découle pas de la précédente&#x202f;: elle, ou une autre avant elle, a été modifiée ou retirée</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History of %1</source>
        <translation>Historique de %1</translation>
    </message>
    <message>
        <source>What &amp;changed</source>
        <translation>Ce qui a &amp;changé</translation>
    </message>
    <message>
        <source>The &amp;incident then</source>
        <translation>L’&amp;incident alors</translation>
    </message>
    <message>
        <source>Take up this version</source>
        <translation>Reprendre cette version</translation>
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
        <source>Why: %1</source>
        <translation>Motif&#x202f;: %1</translation>
    </message>
    <message>
        <source>Entry %1, %2</source>
        <translation>Entrée %1, %2</translation>
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
        <source>Rows that cannot be taken:</source>
        <translation>Lignes qui ne peuvent pas être reprises&#x202f;:</translation>
    </message>
    <message>
        <source>Rows left out:</source>
        <translation>Lignes laissées de côté&#x202f;:</translation>
    </message>
    <message>
        <source>Rows in conflict, left alone:</source>
        <translation>Lignes en conflit, laissées telles quelles&#x202f;:</translation>
    </message>
    <message>
        <source>Rows mended:</source>
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
        <source>%n rows taken</source>
        <translation>
            <numerusform>%n ligne reprise</numerusform>
            <numerusform>%n lignes reprises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows mended</source>
        <translation>
            <numerusform>%n ligne corrigée</numerusform>
            <numerusform>%n lignes corrigées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows already known</source>
        <translation>
            <numerusform>%n ligne déjà connue</numerusform>
            <numerusform>%n lignes déjà connues</numerusform>
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
        <source>%n rows not taken</source>
        <translation>
            <numerusform>%n ligne non reprise</numerusform>
            <numerusform>%n lignes non reprises</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was imported: mend the rows listed above, or leave them out with --skip-bad-rows.</source>
        <translation>Rien n’a été importé&#x202f;: corrigez les lignes indiquées ci-dessus, ou laissez-les de côté avec --skip-bad-rows.</translation>
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
        <source>Only tried: nothing was changed.</source>
        <translation>Simple essai&#x202f;: rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The import was stopped; the case file is as it was.</source>
        <translation>L’import a été interrompu&#x202f;; le dossier est tel qu’il était.</translation>
    </message>
    <message>
        <source>There is no file “%1”. Check its name and folder.</source>
        <translation>Il n’y a pas de fichier «&#xa0;%1&#xa0;». Vérifiez son nom et son emplacement.</translation>
    </message>
    <message>
        <source>“%1” is a folder. Choose the table inside it.</source>
        <translation>«&#xa0;%1&#xa0;» est un répertoire. Choisissez le tableau qui s’y trouve.</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Check the rights to the file.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être lu. Vérifiez les droits sur le fichier.</translation>
    </message>
    <message>
        <source>“%1” is empty. Choose a table whose first line names its columns.</source>
        <translation>«&#xa0;%1&#xa0;» est vide. Choisissez un tableau dont la première ligne nomme les colonnes.</translation>
    </message>
    <message>
        <source>differs from line %1 of the same incident, %2</source>
        <translation>diffère de la ligne %1 du même incident, %2</translation>
    </message>
    <message>
        <source>%1 is in the case file with other content, and was left alone</source>
        <translation>%1 est dans le dossier avec un autre contenu, et a été laissé tel quel</translation>
    </message>
    <message numerus="yes">
        <source>%n incidents to add</source>
        <translation>
            <numerusform>%n incident à ajouter</numerusform>
            <numerusform>%n incidents à ajouter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import %1</source>
        <translation>Importer %1</translation>
    </message>
    <message>
        <source>Rows to look at</source>
        <translation>Lignes à regarder</translation>
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
        <source>What happens</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>laissée de côté</translation>
    </message>
    <message>
        <source>mended</source>
        <translation>corrigée</translation>
    </message>
    <message>
        <source>in conflict</source>
        <translation>en conflit</translation>
    </message>
    <message>
        <source>&amp;Overwrite incidents in conflict with the table</source>
        <translation>&amp;Remplacer par le tableau les incidents en conflit</translation>
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
        <source>Import without %n rows</source>
        <translation>
            <numerusform>Importer sans %n ligne</numerusform>
            <numerusform>Importer sans %n lignes</numerusform>
        </translation>
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
        <source>This is what was typed last and not saved.</source>
        <translation>Voici ce qui a été saisi en dernier sans être enregistré.</translation>
    </message>
    <message>
        <source>What happened, and to whom</source>
        <translation>Ce qui s’est passé, et à qui</translation>
    </message>
    <message>
        <source>Add a &amp;violation</source>
        <translation>Ajouter une &amp;violation</translation>
    </message>
    <message>
        <source>The &amp;victims of these violations are</source>
        <translation>Les &amp;victimes de ces violations sont</translation>
    </message>
    <message>
        <source>Title in French</source>
        <translation>Titre en français</translation>
    </message>
    <message>
        <source>Title in English</source>
        <translation>Titre en anglais</translation>
    </message>
    <message>
        <source>Summary in French</source>
        <translation>Résumé en français</translation>
    </message>
    <message>
        <source>Summary in English</source>
        <translation>Résumé en anglais</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>&amp;Began (5/3/2020, 03/2020 or 2020)</source>
        <translation>&amp;Début (5/3/2020, 03/2020 ou 2020)</translation>
    </message>
    <message>
        <source>&amp;Ended (empty: the same)</source>
        <translation>Fi&amp;n (vide&#x202f;: la même date)</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>&amp;Country</source>
        <translation>&amp;Pays</translation>
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
        <source>Latitude, degrees north</source>
        <translation>Latitude, degrés nord</translation>
    </message>
    <message>
        <source>Longitude, degrees east</source>
        <translation>Longitude, degrés est</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Comment on le sait</translation>
    </message>
    <message>
        <source>&amp;Sources</source>
        <translation>&amp;Sources</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>non précisé</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Fondement</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>Qui peut le voir</translation>
    </message>
    <message>
        <source>Stat&amp;us</source>
        <translation>S&amp;tatut</translation>
    </message>
    <message>
        <source>V&amp;isibility</source>
        <translation>V&amp;isibilité</translation>
    </message>
    <message>
        <source>Re&amp;ference</source>
        <translation>Ré&amp;férence</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save and log another</source>
        <translation>Enregistrer et en saisir un autre</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>Garder en brouillon</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>À noter&#x202f;: %1</translation>
    </message>
    <message>
        <source>editing %1</source>
        <translation>modification de %1</translation>
    </message>
    <message>
        <source>logging %1</source>
        <translation>saisie de %1</translation>
    </message>
    <message>
        <source>&amp;Type of violation</source>
        <translation>&amp;Type de violation</translation>
    </message>
    <message>
        <source>Victims, at &amp;least</source>
        <translation>Victimes, au &amp;moins</translation>
    </message>
    <message>
        <source>Probably</source>
        <translation>Probablement</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>as at least</source>
        <translation>comme au moins</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>non connu</translation>
    </message>
    <message>
        <source>&amp;Alleged perpetrators</source>
        <translation>&amp;Auteurs présumés</translation>
    </message>
    <message>
        <source>several: parted by semicolons</source>
        <translation>plusieurs&#x202f;: séparés par des points-virgules</translation>
    </message>
    <message>
        <source>Remove this violation</source>
        <translation>Retirer cette violation</translation>
    </message>
    <message>
        <source>&amp;Why this verified record is changed</source>
        <translation>&amp;Motif de la modification de cette fiche vérifiée</translation>
    </message>
    <message>
        <source>say why: the history of a verified record keeps it</source>
        <translation>indiquez le motif&#x202f;: l’historique d’une fiche vérifiée le garde</translation>
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
        <source>Basis</source>
        <translation>Fondement</translation>
    </message>
</context>
<context>
    <name>IncidentPage</name>
    <message>
        <source>Chosen incident</source>
        <translation>Incident choisi</translation>
    </message>
    <message>
        <source>Choose an incident in the list to read it here.</source>
        <translation>Choisissez un incident dans la liste pour le lire ici.</translation>
    </message>
    <message>
        <source>Illustrative entry, no record of an event</source>
        <translation>Entrée illustrative, qui ne rend compte d’aucun fait</translation>
    </message>
    <message>
        <source>Violations</source>
        <translation>Violations</translation>
    </message>
    <message>
        <source>Together: %1</source>
        <translation>Ensemble&#x202f;: %1</translation>
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
        <source>Basis: %1</source>
        <translation>Fondement&#x202f;: %1</translation>
    </message>
    <message>
        <source>Last changed on %1</source>
        <translation>Dernière modification le %1</translation>
    </message>
    <message numerus="yes">
        <source>%n incidents are chosen.</source>
        <translation>
            <numerusform>%n incident est choisi.</numerusform>
            <numerusform>%n incidents sont choisis.</numerusform>
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
        <source>region not known</source>
        <translation>région non connue</translation>
    </message>
    <message>
        <source>perpetrator not known</source>
        <translation>auteur non connu</translation>
    </message>
    <message>
        <source>date not known to the month</source>
        <translation>mois non connu</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>non connu</translation>
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
</context>
<context>
    <name>LockedPage</name>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Déverrouiller</translation>
    </message>
    <message>
        <source>%1 is locked.</source>
        <translation>%1 est verrouillé.</translation>
    </message>
    <message>
        <source>&amp;Close the file</source>
        <translation>&amp;Fermer le dossier</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>There is no display for a window. “dossier --help” tells what can be done without one.</source>
        <translation>Il n’y a pas d’écran pour une fenêtre. «&#xa0;dossier --help&#xa0;» indique ce qui peut se faire sans.</translation>
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
        <translation>&amp;Nouveau dossier…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir un fichier &amp;récent</translation>
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
        <translation>Exporter une no&amp;te…</translation>
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
        <translation>&amp;Copier les incidents en tableau</translation>
    </message>
    <message>
        <source>&amp;Search words</source>
        <translation>Rec&amp;hercher des mots</translation>
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
        <source>&amp;Summary</source>
        <translation>&amp;Synthèse</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtre</translation>
    </message>
    <message>
        <source>&amp;Chosen incident</source>
        <translation>Incident &amp;choisi</translation>
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
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
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
        <source>Dossier %1. Documented human-rights violations, kept, counted and published with care.</source>
        <translation>Dossier %1. Des violations documentées des droits humains, tenues, comptées et publiées avec soin.</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Search words…</source>
        <translation>Rechercher des mots…</translation>
    </message>
    <message>
        <source>Search words in titles, summaries, places and perpetrators</source>
        <translation>Rechercher des mots dans les titres, résumés, lieux et auteurs</translation>
    </message>
    <message>
        <source>read-only: open in %1</source>
        <translation>lecture seule&#x202f;: ouvert dans %1</translation>
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
        <source>state %1</source>
        <translation>état %1</translation>
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
        <translation>Dossiers (*.dossier)</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>Open case file</source>
        <translation>Ouvrir un dossier</translation>
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
        <source>Tables (*.csv);;All files (*)</source>
        <translation>Tableaux (*.csv);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Importing the table…</source>
        <translation>Import du tableau…</translation>
    </message>
    <message>
        <source>importing %1</source>
        <translation>import de %1</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>Exporter un tableau</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>Exporting the table…</source>
        <translation>Export du tableau…</translation>
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
        <source>Remove a &amp;text for good…</source>
        <translation>Retirer un te&amp;xte définitivement…</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>Ré&amp;glages…</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Historique…</translation>
    </message>
    <message>
        <source>How it &amp;counts</source>
        <translation>Comment il est &amp;compté</translation>
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
        <source>%1: verified records are among them, and their history keeps why they were changed.</source>
        <translation>%1&#x202f;: des fiches vérifiées en font partie, et leur historique garde le motif de la modification.</translation>
    </message>
    <message>
        <source>taking up %1 as of %2</source>
        <translation>reprise de %1 tel qu’au %2</translation>
    </message>
    <message>
        <source>Taking the encryption off…</source>
        <translation>Retrait du chiffrement…</translation>
    </message>
    <message>
        <source>Encrypting the case file…</source>
        <translation>Chiffrement du dossier…</translation>
    </message>
    <message>
        <source>It is encrypted no longer.</source>
        <translation>Il n’est plus chiffré.</translation>
    </message>
    <message>
        <source>It has its new passphrase.</source>
        <translation>Il a sa nouvelle phrase secrète.</translation>
    </message>
    <message>
        <source>Looking for it…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>%1 is not in this case file.</source>
        <translation>%1 n’est pas dans ce dossier.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Remove %1 for good</source>
        <translation>Retirer définitivement %1</translation>
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
        <translation>Cela ne peut pas être annulé.</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>Retirer définitivement</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Removing it…</source>
        <translation>Retrait…</translation>
    </message>
    <message>
        <source>It was removed.</source>
        <translation>Il a été retiré.</translation>
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
        <source>Its newest backup is of %1. A copy of it can be opened as %2; the damaged file stays as it is.</source>
        <translation>Sa dernière sauvegarde est du %1. Une copie peut en être ouverte sous le nom de %2&#x202f;; le fichier endommagé reste tel quel.</translation>
    </message>
    <message>
        <source>Open a copy of the backup</source>
        <translation>Ouvrir une copie de la sauvegarde</translation>
    </message>
    <message>
        <source>The backup could not be copied to “%1”. Check the room and the rights in that folder.</source>
        <translation>La sauvegarde n’a pas pu être copiée vers «&#xa0;%1&#xa0;». Vérifiez la place et les droits dans ce répertoire.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Décompte en cours…</translation>
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
</context>
<context>
    <name>NewFileDialog</name>
    <message>
        <source>Do &amp;not encrypt: whoever has the file can read it</source>
        <translation>Ne &amp;pas chiffrer&#x202f;: quiconque a le fichier peut le lire</translation>
    </message>
    <message>
        <source>New case file</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>&amp;Language of its records</source>
        <translation>&amp;Langue des fiches</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Choisir où…</translation>
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
</context>
<context>
    <name>Options</name>
    <message>
        <source>--by: there is no key “%1”.</source>
        <translation>--by&#x202f;: il n’y a pas de clé «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>--by names “%1” twice.</source>
        <translation>--by nomme «&#xa0;%1&#xa0;» deux fois.</translation>
    </message>
    <message>
        <source>--limit: “%1” is not a whole number, 0 or more.</source>
        <translation>--limit&#x202f;: «&#xa0;%1&#xa0;» n’est pas un nombre entier, 0 ou plus.</translation>
    </message>
    <message>
        <source>--passphrase-file is given without --encrypt: the file would not be encrypted.</source>
        <translation>--passphrase-file est donné sans --encrypt&#x202f;: le fichier ne serait pas chiffré.</translation>
    </message>
    <message>
        <source>An encrypted file needs a passphrase. Type one, or name a file that holds it with --passphrase-file.</source>
        <translation>Un fichier chiffré a besoin d’une phrase secrète. Tapez-la, ou nommez avec --passphrase-file un fichier qui la contient.</translation>
    </message>
    <message>
        <source>--%1: “%2” is not known.</source>
        <translation>--%1&#x202f;: «&#xa0;%2&#xa0;» n’est pas connu.</translation>
    </message>
    <message>
        <source>--%1: “%2” is none of %3.</source>
        <translation>--%1&#x202f;: «&#xa0;%2&#xa0;» n’est aucun de&#x202f;: %3.</translation>
    </message>
    <message>
        <source>--%1: “%2” is not a date such as 2020-03-27.</source>
        <translation>--%1&#x202f;: «&#xa0;%2&#xa0;» n’est pas une date comme 2020-03-27.</translation>
    </message>
    <message>
        <source>--to lies before --from.</source>
        <translation>--to précède --from.</translation>
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
        <source>Note: the case file names no “%1”.</source>
        <translation>À noter&#x202f;: le dossier ne nomme aucun «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>--language says whether the briefing is in en or fr.</source>
        <translation>--language indique si la note est en en ou en fr.</translation>
    </message>
    <message>
        <source>--%1 names nothing.</source>
        <translation>--%1 ne nomme rien.</translation>
    </message>
    <message>
        <source>The same again: </source>
        <translation>La même, encore une fois&#x202f;: </translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Nothing was made; try again.</source>
        <translation>Les deux phrases secrètes ne sont pas identiques. Rien n’a été créé&#x202f;; réessayez.</translation>
    </message>
</context>
<context>
    <name>PageWriter</name>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>This is not the present passphrase.</source>
        <translation>Ce n’est pas la phrase secrète actuelle.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>The present passphrase</source>
        <translation>La phrase secrète actuelle</translation>
    </message>
    <message>
        <source>The new passphrase</source>
        <translation>La nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>This case file is not encrypted: whoever has it can read it. With a passphrase it is encrypted whole.</source>
        <translation>Ce dossier n’est pas chiffré&#x202f;: quiconque l’a peut le lire. Avec une phrase secrète, il est chiffré en entier.</translation>
    </message>
    <message>
        <source>Do &amp;not encrypt any longer: whoever has the file can read it</source>
        <translation>&amp;Ne plus chiffrer&#x202f;: quiconque a le fichier peut le lire</translation>
    </message>
    <message>
        <source>Backups are replaced by a new one. Copies elsewhere stay as they are.</source>
        <translation>Les sauvegardes sont remplacées par une nouvelle. Les copies qui se trouvent ailleurs restent telles quelles.</translation>
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
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Pass&amp;phrase</source>
        <translation>&amp;Phrase secrète</translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation>&amp;Encore une fois</translation>
    </message>
    <message>
        <source>&amp;Show what is typed</source>
        <translation>&amp;Montrer la saisie</translation>
    </message>
    <message>
        <source>Five or more words taken at random are good. It cannot be recovered if it is forgotten.</source>
        <translation>Cinq mots ou plus pris au hasard conviennent. Oubliée, elle ne peut pas être retrouvée.</translation>
    </message>
    <message>
        <source>Weak: too easy to guess. Add words.</source>
        <translation>Faible&#x202f;: trop facile à deviner. Ajoutez des mots.</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Les deux ne sont pas encore identiques.</translation>
    </message>
    <message>
        <source>Fair. Another word makes it strong.</source>
        <translation>Passable. Un mot de plus la rend forte.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Forte.</translation>
    </message>
</context>
<context>
    <name>PurgeDialog</name>
    <message>
        <source>Remove a text for good</source>
        <translation>Retirer un texte définitivement</translation>
    </message>
    <message>
        <source>A name that must not be found, for instance. It is removed from all records, deleted ones too, from their history, from drafts, saved filters and the search index. A marker stands in its place, and the history says that something was removed.</source>
        <translation>Par exemple un nom qui ne doit pas être trouvé. Il est retiré de toutes les fiches, même supprimées, de leur historique, des brouillons, des filtres enregistrés et de l’index de recherche. Une marque le remplace, et l’historique dit que quelque chose a été retiré.</translation>
    </message>
    <message>
        <source>&amp;Text to remove, three letters or more</source>
        <translation>&amp;Texte à retirer, trois lettres ou plus</translation>
    </message>
    <message>
        <source>&amp;Why, without that text</source>
        <translation>&amp;Motif, sans ce texte</translation>
    </message>
    <message numerus="yes">
        <source>Remove the %n &amp;backups, which would keep it</source>
        <translation>
            <numerusform>Supprimer la &amp;sauvegarde, qui le garderait</numerusform>
            <numerusform>Supprimer les %n &amp;sauvegardes, qui le garderaient</numerusform>
        </translation>
    </message>
    <message>
        <source>Copies elsewhere, and what was exported, keep it.</source>
        <translation>Les copies qui se trouvent ailleurs, et ce qui a été exporté, le gardent.</translation>
    </message>
    <message>
        <source>Look for it</source>
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
        <source>Change of verified records</source>
        <translation>Modification de fiches vérifiées</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>Change them</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>One is made on each day of use, before an import, and when you ask for it. The last ten are kept, in %1</source>
        <translation>Il en est fait une chaque jour d’utilisation, avant une importation et à votre demande. Les dix dernières sont gardées, dans %1</translation>
    </message>
    <message>
        <source>What it would change</source>
        <translation>Ce qu’elle changerait</translation>
    </message>
    <message>
        <source>Restore this</source>
        <translation>Rétablir celle-ci</translation>
    </message>
    <message>
        <source>Make one now</source>
        <translation>En faire une maintenant</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>There is no backup of this case file yet.</source>
        <translation>Il n’y a pas encore de sauvegarde de ce dossier.</translation>
    </message>
    <message>
        <source>Choose a backup to see what it would change.</source>
        <translation>Choisissez une sauvegarde pour voir ce qu’elle changerait.</translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation>Sauvegarde…</translation>
    </message>
    <message>
        <source>Reading the backup…</source>
        <translation>Lecture de la sauvegarde…</translation>
    </message>
    <message>
        <source>It holds the same incidents as the case file now.</source>
        <translation>Elle contient les mêmes incidents que le dossier actuel.</translation>
    </message>
    <message numerus="yes">
        <source>%n incidents would be as they were</source>
        <translation>
            <numerusform>%n incident redeviendrait ce qu’il était</numerusform>
            <numerusform>%n incidents redeviendraient ce qu’ils étaient</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incidents would come back</source>
        <translation>
            <numerusform>%n incident reviendrait</numerusform>
            <numerusform>%n incidents reviendraient</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incidents that are newer would be deleted</source>
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
        <source>restoring the backup of %1</source>
        <translation>rétablissement de la sauvegarde du %1</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Your &amp;name in the history of case files</source>
        <translation>Votre &amp;nom dans l’historique des dossiers</translation>
    </message>
    <message>
        <source>Whoever can read a case file reads it. A pseudonym that your team knows will do.</source>
        <translation>Quiconque peut lire un dossier le lit. Un pseudonyme que votre équipe connaît suffit.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source> min</source>
        <translation>&#xa0;min</translation>
    </message>
    <message>
        <source>&amp;Lock an encrypted case file when it was not used for</source>
        <translation>&amp;Verrouiller un dossier chiffré resté sans utilisation pendant</translation>
    </message>
    <message>
        <source>beside the case file</source>
        <translation>à côté du dossier</translation>
    </message>
    <message>
        <source>&amp;Backups are kept in</source>
        <translation>Les &amp;sauvegardes sont gardées dans</translation>
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
</context>
<context>
    <name>SummaryView</name>
    <message>
        <source>People by country, at least</source>
        <translation>Personnes par pays, au moins</translation>
    </message>
    <message>
        <source>People by type of violation, at least</source>
        <translation>Personnes par type de violation, au moins</translation>
    </message>
    <message>
        <source>Incidents by the month in which they began</source>
        <translation>Incidents selon le mois où ils ont commencé</translation>
    </message>
    <message>
        <source>People by country and type</source>
        <translation>Personnes par pays et par type</translation>
    </message>
    <message>
        <source>Totals are not the sums of rows: a person or an incident may count in several.</source>
        <translation>Les totaux ne sont pas la somme des lignes&#x202f;: une personne ou un incident peut compter dans plusieurs.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Enregistrer en CSV…</translation>
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
        <source>At least</source>
        <translation>Au moins</translation>
    </message>
    <message>
        <source>Probably</source>
        <translation>Probablement</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>%1; of %2, the month is not known</source>
        <translation>%1&#x202f;; pour %2, le mois n’est pas connu</translation>
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
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>“%1” is none of %2</source>
        <translation>«&#xa0;%1&#xa0;» n’est aucun de&#x202f;: %2</translation>
    </message>
    <message>
        <source>has %1 fields instead of %2</source>
        <translation>a %1 champs au lieu de %2</translation>
    </message>
    <message>
        <source>is empty, while the other coordinate is given</source>
        <translation>est vide, alors que l’autre coordonnée est donnée</translation>
    </message>
    <message>
        <source>is empty; taken as date_from</source>
        <translation>est vide&#x202f;; repris de date_from</translation>
    </message>
    <message>
        <source>is empty; taken as unknown</source>
        <translation>est vide&#x202f;; repris comme unknown</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>est vide</translation>
    </message>
    <message>
        <source>“%1” is not a country that Dossier knows</source>
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
        <source>low, best and high (%1, %2, %3) are out of order; taken as %4</source>
        <translation>low, best et high (%1, %2, %3) ne sont pas dans l’ordre&#x202f;; repris comme %4</translation>
    </message>
    <message>
        <source>The columns of the table are parted by semicolons. Save it with commas and try again.</source>
        <translation>Les colonnes du tableau sont séparées par des points-virgules. Enregistrez-le avec des virgules et réessayez.</translation>
    </message>
    <message>
        <source>The first line of the table lacks these columns: %1. Add them, or choose another format, and try again.</source>
        <translation>Il manque à la première ligne du tableau ces colonnes&#x202f;: %1. Ajoutez-les, ou choisissez un autre format, et réessayez.</translation>
    </message>
    <message>
        <source>The first line of the table has these columns twice: %1. Remove one of each and try again.</source>
        <translation>La première ligne du tableau a deux fois ces colonnes&#x202f;: %1. Retirez-en une de chaque et réessayez.</translation>
    </message>
    <message>
        <source>The first line of the table has columns that Dossier does not know: %1. Remove them, or choose another format, and try again.</source>
        <translation>La première ligne du tableau a des colonnes que Dossier ne connaît pas&#x202f;: %1. Retirez-les, ou choisissez un autre format, et réessayez.</translation>
    </message>
    <message>
        <source>“%1” is not a date such as 2020-03-27</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une date comme 2020-03-27</translation>
    </message>
    <message>
        <source>“%1” is not a whole number of people, 0 or more</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre entier de personnes, 0 ou plus</translation>
    </message>
    <message>
        <source>“%1” is not a number of degrees such as -5.98</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre de degrés comme -5.98</translation>
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
        <source>longer than %1 characters: shorten it</source>
        <translation>plus de %1 caractères&#x202f;: raccourcissez</translation>
    </message>
    <message>
        <source>contains a null character: remove it</source>
        <translation>contient un caractère nul&#x202f;: retirez-le</translation>
    </message>
    <message>
        <source>choose a country</source>
        <translation>choisissez un pays</translation>
    </message>
    <message>
        <source>“%1” is not a country code of ISO 3166-1, such as ML</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un code de pays ISO 3166-1, comme ML</translation>
    </message>
    <message>
        <source>must lie between -90 and 90 degrees</source>
        <translation>doit être compris entre -90 et 90 degrés</translation>
    </message>
    <message>
        <source>must lie between -180 and 180 degrees</source>
        <translation>doit être compris entre -180 et 180 degrés</translation>
    </message>
    <message>
        <source>lies outside the country chosen</source>
        <translation>est hors du pays choisi</translation>
    </message>
    <message>
        <source>give the day, month or year it began</source>
        <translation>donnez le jour, le mois ou l’année du début</translation>
    </message>
    <message>
        <source>give the day, month or year it ended</source>
        <translation>donnez le jour, le mois ou l’année de la fin</translation>
    </message>
    <message>
        <source>lies before the year 1800</source>
        <translation>précède l’année 1800</translation>
    </message>
    <message>
        <source>lies before the date it began</source>
        <translation>précède la date de début</translation>
    </message>
    <message>
        <source>lies in the future</source>
        <translation>est dans l’avenir</translation>
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
        <source>must lie between 0 and %1</source>
        <translation>doit être compris entre 0 et %1</translation>
    </message>
    <message>
        <source>the best figure (%1) is below the lowest (%2)</source>
        <translation>le chiffre probable (%1) est inférieur au plus bas (%2)</translation>
    </message>
    <message>
        <source>the highest figure (%1) is below the best (%2)</source>
        <translation>le chiffre le plus élevé (%1) est inférieur au probable (%2)</translation>
    </message>
    <message>
        <source>a name cannot be empty or contain a semicolon</source>
        <translation>un nom ne peut être vide ni contenir un point-virgule</translation>
    </message>
    <message>
        <source>names the same one twice</source>
        <translation>nomme deux fois le même</translation>
    </message>
    <message>
        <source>give a reference, without spaces around it</source>
        <translation>donnez une référence, sans espaces autour</translation>
    </message>
    <message>
        <source>add at least one violation</source>
        <translation>ajoutez au moins une violation</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>No case file is open.</source>
        <translation>Aucun dossier n’est ouvert.</translation>
    </message>
    <message>
        <source>A case file holds documented incidents in one encrypted file.</source>
        <translation>Un dossier tient des incidents documentés dans un seul fichier chiffré.</translation>
    </message>
    <message>
        <source>&amp;New case file…</source>
        <translation>&amp;Nouveau dossier…</translation>
    </message>
    <message>
        <source>&amp;Open a case file…</source>
        <translation>&amp;Ouvrir un dossier…</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>Ouverts en dernier</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>, probably %1</source>
        <translation>, probablement&#xa0;%1</translation>
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
        <translation>en examen</translation>
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
        <translation>restreint</translation>
    </message>
    <message>
        <source>confidential</source>
        <translation>confidentiel</translation>
    </message>
    <message>
        <source>known to the day</source>
        <translation>connu au jour près</translation>
    </message>
    <message>
        <source>known to the month</source>
        <translation>connu au mois près</translation>
    </message>
    <message>
        <source>known to the year</source>
        <translation>connu à l’année près</translation>
    </message>
    <message>
        <source>not known whether they are the same people</source>
        <translation>on ignore si ce sont les mêmes personnes</translation>
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
        <translation>illustratif</translation>
    </message>
    <message>
        <source>published</source>
        <translation>publié</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
</TS>
