package nl.mijnkantoor.id.benchmark;

import java.util.List;

/** One kind of operation on one server. */
interface Workload {

    /** Gets so many operations ready; nothing of this is measured. They may run at the same time. */
    List<Runnable> next(int count);
}
