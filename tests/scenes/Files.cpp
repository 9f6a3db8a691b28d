#include "scenes/Files.h"

#include "bench/Generator.h"
#include "Samples.h"
#include "vocabulary/Vocabulary.h"
#include "vocabulary/Words.h"

#include <QDir>
#include <QFile>

namespace
{

/// Long names, other scripts, one month alone, 60 countries, figures of nine digits.
std::vector<Incident> hardIncidents(const Vocabulary &vocabulary)
{
    const QStringList titles{
        u"Arrests, enforced disappearances and extrajudicial executions of villagers who had come to the "
        u"weekly "
        "livestock market, by soldiers of three battalions that were said to be looking for members of an "
        "armed "
        "group"_qs,
        u"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsmitgliederversammlung"_qs,
        u"اعتقالات تعسفية واختفاء قسري لمدنيين قرب السوق الأسبوعية على يد قوات الأمن"_qs,
        u"စစ်တပ်က ရွာသားများကို ဖမ်းဆီးပြီး နေအိမ်များကို မီးရှို့ခဲ့သည်"_qs,
        u"在集市附近任意拘留平民"_qs,
        u"Произвольные аресты и насильственные исчезновения жителей посёлка"_qs,
        QString(),
    };
    const QStringList perpetrators{
        u"Special joint task force of the armed forces, the gendarmerie and the national guard for the "
        u"security of "
        "the three borders area (eastern sector)"_qs,
        u"القوات المسلحة وقوات الأمن الداخلي"_qs,
        u"တပ်မတော် ခြေမြန်တပ်ရင်း (၁၂၃)"_qs,
        u"Unit 7"_qs,
        u"A & B <b>Battalion</b>"_qs,
    };
    const QStringList places{
        u"Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch"_qs,     u"حلب"_qs, u"ရန်ကုန်"_qs,
        u"Ytri-Njarðvík, the second quarter behind the old water tower"_qs, u"Å"_qs,
    };
    const QStringList tags{u"to be read again by somebody who knows the region before the next briefing"_qs,
                           u"مراجعة"_qs, u"ransom"_qs, u"UN report 2024/5"_qs};
    QStringList types;
    for (const ViolationType &type : vocabulary.types()) {
        if (!type.parent.isEmpty())
            types << type.code;
    }
    const QStringList countries = vocabulary.countries();
    std::vector<Incident> incidents;
    constexpr int count = 180, manyCountries = 60;
    for (int i = 0; i < count; ++i) {
        Incident one;
        one.reference = i % 9 == 0 ? u"FIELD-OFFICE-EASTERN-REGION/2024/05/%1/second-version"_qs.arg(i + 1)
                                   : u"X-2024-%1"_qs.arg(i + 1, 3, 10, QLatin1Char('0'));
        const QString title = titles[i % titles.size()];
        one.title = {title, i % 3 == 0 ? title : QString()};
        one.summary.en = i % 7 == 6 ? QString() : (title + u". "_qs).repeated(1 + i % 12);
        one.place.country.value = countries[(i * 4) % (manyCountries * 4) % countries.size()];
        one.place.name = places[i % places.size()];
        if (i % 4 == 1)
            one.place.region =
                u"The autonomous administrative region of the northern and north-eastern highlands"_qs;
        const QDate day(2024, 5, 1 + i % 31);
        one.period = {day, day, Precision::Day};
        if (i % 5 == 0)
            one.period = {QDate(2024, 5, 1), QDate(2024, 5, 31), Precision::Month};
        one.status = static_cast<Status>(i % 4);
        one.visibility = static_cast<Visibility>(i % 3);
        one.overlap = static_cast<Overlap>(i % 3);
        one.sources =
            i % 2 ? u"Interview 14; https://example.org/a/very/long/address/that/cannot/be/broken?and=%1"_qs
                        .arg(QString(80, u'x'))
                  : QString();
        if (i % 3 == 0)
            one.tags = i % 4 == 0 ? tags : QStringList{tags[i % tags.size()]};
        for (int v = 0; v <= i % 3; ++v) {
            Violation violation;
            violation.type = types[(i + 7 * v) % types.size()];
            const qint64 low = i % 11 == 0 ? 987'654'321 : 1 + i * (v + 1);
            violation.victims = {low, low + i % 3, low + 2 * (i % 5)};
            if (i % 6 == 0)
                violation.victims.high.reset();
            violation.victims.best =
                violation.victims.high ? std::min(low + i % 3, *violation.victims.high) : low;
            violation.perpetrators << perpetrators[(i + v) % perpetrators.size()];
            if (i % 8 == 0)
                violation.perpetrators = perpetrators;
            one.violations.push_back(violation);
        }
        incidents.push_back(std::move(one));
    }
    return incidents;
}

bool makeHard(const QString &path, const Vocabulary &vocabulary)
{
    auto file =
        CaseFile::create(path,
                         {u"Enquête sur les violations commises dans les soixante pays de la région, et "
                          "au-delà (deuxième version, relue)"_qs,
                          Language::French},
                         {{}, CaseFile::Mode::Write, u"ဒေါ်အောင်ဆန်းမြင့်မြင့် – équipe de terrain"_qs}, vocabulary);
    if (!file)
        return false;
    Change change;
    for (Incident &incident : hardIncidents(vocabulary))
        change.edits.push_back({std::nullopt, std::move(incident)});
    change.filters.push_back(
        {u"Killings and disappearances by the security forces in the three borders area"_qs, std::nullopt,
         u"{\"words\":\"market\"}"_qs});
    const auto done = (*file)->store().apply(std::move(change));
    if (!done)
        qWarning().noquote() << Words(Language::English).say(done.error().message) << done.error().detail;
    return done.has_value();
}

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

bool makeFiles(const QString &folder, const Vocabulary &vocabulary)
{
    if (!QDir().mkpath(folder))
        return false;
    const auto in = [&](const QString &name) { return folder + u'/' + name; };
    const auto isMade = [](const std::unique_ptr<CaseFile> &file) { return file != nullptr; };
    constexpr int many = 30'000;
    if (!isMade(samples::sahel(in(u"sample.dossier"_qs))) ||
        !isMade(samples::emptyFile(in(u"empty.dossier"_qs))) ||
        !isMade(Generator::file(in(u"large.dossier"_qs), many, {}, vocabulary, 1, 200)) ||
        !makeHard(in(u"hard.dossier"_qs), vocabulary))
        return false;
    {
        const auto file = samples::emptyFile(in(u"encrypted.dossier"_qs), passphraseOfFiles.toUtf8());
        if (!file || !importTable(*file, QStringLiteral(SAMPLE), {}))
            return false;
    }
    // Of an earlier version, which took the sides of battles for alleged perpetrators.
    {
        const auto file = samples::sahel(in(u"older.dossier"_qs));
        QFile all(QStringLiteral(TEST_DATA "/ucdp-ged-syria-2019.csv"));
        if (!file || !all.open(QIODevice::ReadOnly))
            return false;
        QByteArray some;
        constexpr int lines = 40;
        for (int i = 0; i < lines; ++i)
            some += all.readLine();
        if (!write(in(u"battles.csv"_qs), some) ||
            !importTable(*file, in(u"battles.csv"_qs), {.format = TableFormat::Ged}))
            return false;
    }
    samples::makeOld(in(u"older.dossier"_qs), 3);
    // Cut off in its middle; and what is no case file.
    QFile sample(in(u"sample.dossier"_qs));
    if (!sample.open(QIODevice::ReadOnly))
        return false;
    QByteArray content = sample.readAll();
    constexpr qsizetype page = 4096;
    QByteArray newer = content;
    newer.replace(60, 4, QByteArray::fromHex("000003e7")); // user_version
    content.replace(page, 3 * page, QByteArray(3 * page, '\xaa'));
    const QByteArray head =
        "incident,title_en,title_fr,country,region,place,latitude,longitude,date_from,date_to,"
        "date_precision,type,victims_low,victims_best,victims_high,victims_overlap,perpetrators,"
        "status,visibility,summary_en,summary_fr,sources,basis\n";
    const QByteArray good =
        ",Arrests at the market,Arrestations au marché,ML,,Gao,,,2020-05-03,2020-05-03,day,"
        "liberty.enforced-disappearance,12,12,14,unknown,Police,draft,public,,,,illustrative\n";
    const QByteArray bad =
        ",Shelling of a clinic and of the road that leads to it,,Atlantis,,Gao,,,31/02/2020,,day,"
        "shelling,several,,,unknown,,draft,public,,,,\n";
    QByteArray good3, mixed, long_;
    for (int i = 1; i <= 3; ++i)
        good3 += "T-00" + QByteArray::number(i) + good;
    for (int i = 1; i <= 60; ++i)
        mixed += "M-" + QByteArray::number(i) + (i % 4 == 0 ? bad : good);
    for (int i = 1; i <= 20'000; ++i)
        long_ += "L-" + QByteArray::number(i) + good;
    // The sample's, of which two rows say something else.
    QFile table(QStringLiteral(SAMPLE));
    if (!table.open(QIODevice::ReadOnly))
        return false;
    const QByteArray changed = table.readAll().replace("Arrests in the Inates", "Arrests near the Inates");
    return write(in(u"damaged.dossier"_qs), content) && write(in(u"newer.dossier"_qs), newer) &&
           write(in(u"note.dossier"_qs), "%PDF-1.4, and no case file") &&
           write(in(u"good.csv"_qs), head + good3) && write(in(u"mixed.csv"_qs), head + mixed) &&
           write(in(u"long.csv"_qs), head + long_) && write(in(u"changed.csv"_qs), changed) &&
           write(in(u"wrong.csv"_qs), "a,b\n1,2\n");
}
