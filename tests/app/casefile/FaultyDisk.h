#pragma once

#include <QByteArray>

#include <random>

/// A disk that fails on purpose: a VFS of the engine's, below its encryption, that counts what changes a file
/// (writes, truncations, syncs, deletions, files made) and fails from the chosen one on. Made once in a test;
/// it stands in for the system's own.
class FaultyDisk
{
public:
    enum class Fault {
        Full,    ///< no room, once; the next attempt works again
        Broken,  ///< every step from there on fails, as when a stick was pulled out
        PowerCut ///< as Broken; and loseUnsynced() then takes back what was not yet synced
    };

    FaultyDisk();

    /// The next change of a file is number 1.
    void failAt(int step, Fault fault);
    /// Whether the fault came.
    bool failed() const;
    void heal();
    /// Takes back writes that no sync made durable: each with a chance of one half, or all.
    void loseUnsynced(std::mt19937 &random, bool all);
};
