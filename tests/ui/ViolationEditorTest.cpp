#include "incidents/ViolationEditor.h"

#include "records/RecordJson.h"
#include "vocabulary/Words.h"

#include "Samples.h"

/// What a form does not show it must not lose.
class ViolationEditorTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsEveryField()
    {
        Violation violation;
        violation.uuid = QUuid::createUuid();
        violation.type = u"life.extrajudicial-execution"_qs;
        violation.victims = {3, 4, 5};
        violation.perpetrators = {u"Army"_qs, u"Police"_qs};
        violation.parties = {u"Army"_qs, u"Rebels"_qs};
        for (const Field &field : kindOf<Violation>().fields)
            QVERIFY2(!isEmpty(field.access.get(&violation)), field.name);
        const Words words(Language::English);
        ViolationEditor editor(samples::vocabulary(), words, {}, {}),
            other(samples::vocabulary(), words, {}, {});
        editor.setViolation(violation);
        QCOMPARE(canonicalBytes(editor.violation()), canonicalBytes(violation));
        other.setDraft(editor.draft());
        QCOMPARE(canonicalBytes(other.violation()), canonicalBytes(violation));
    }
};

QTEST_MAIN(ViolationEditorTest)
#include "ViolationEditorTest.moc"
